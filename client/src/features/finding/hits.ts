import type { FoundThing } from '../../api/answers.ts'
import type { WordsSought } from './looked.ts'

type Hit = FoundThing['hits'][number]

/** What a link to a document needs. Everything that is found stands in one. */
export function placeOf(
  { to }: Pick<FoundThing, 'to'>,
  q: string,
  hit?: Hit,
): { documentId: string; search: WordsSought } {
  const { pathname, searchParams } = new URL(to, location.origin)
  const [, , documentId = ''] = pathname.split('/')
  const thread = searchParams.get('thread')
  if (thread !== null) return { documentId, search: { thread } }
  const row = hit?.place.split('/')[1]
  const search: WordsSought = { ...(hit && { words: q }), ...(row && { row }) }
  return { documentId, search }
}
