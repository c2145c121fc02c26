import { useParams } from '@tanstack/react-router'
import type { OwnMembership } from '../api/answers.ts'
import { useSession } from '../api/session.ts'
import { homeOf } from './home.ts'

/**
 * The partnership the frame speaks of: that of the address, else (on a person’s own pages) the last one.
 * Nothing for a person who is a member of none.
 */
export function useHere(): OwnMembership | undefined {
  const session = useSession()
  const { slug } = useParams({ strict: false })
  const named = session.partnerships.find((partnership) => partnership.slug === slug)
  return named ?? session.partnerships.find((partnership) => partnership.slug === homeOf(session))
}
