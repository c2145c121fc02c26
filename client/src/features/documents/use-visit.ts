import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { InferResponseType } from 'hono/client'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'
import { documentsQuery } from './queries.ts'

const visits = api.partnerships[':slug'].documents[':id'].visits
export type SinceLastVisit = InferResponseType<typeof visits.$post, 200>

/**
 * Notes that the person is here, and again as they leave: what they saw written is no news to them. Answers what had
 * happened before they came; nothing until that is known, and nothing without a connection.
 */
export function useVisit(slug: string, id: string): SinceLastVisit | undefined {
  const queryClient = useQueryClient()
  const [visit, setVisit] = useState<SinceLastVisit>()
  useEffect(() => {
    const note = (init?: RequestInit) => unwrap(visits.$post({ param: { slug, id } }, { init }))
    // Not knowing it harms nobody: the page goes on without a word.
    note().then(setVisit, () => {})
    const leave = () => {
      // What the lists say of this document has changed for this person alone.
      const refresh = () => queryClient.invalidateQueries(documentsQuery(slug))
      void note({ keepalive: true }).then(refresh, () => {})
    }
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      if (!hasSignedOut()) leave()
    }
  }, [slug, id, queryClient])
  return visit
}

/** Nobody is known any more who could have been here. */
const hasSignedOut = (): boolean => location.pathname === '/sign-in'
