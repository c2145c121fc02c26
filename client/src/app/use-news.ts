import type { News } from '@roundtable/shared/live/events'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { instanceQuery } from '../api/instance.ts'
import { sessionQuery } from '../api/session.ts'
import { hearNews } from '../live/events.ts'

/** Sixty pages that hear of one act ask within a third of a second, not in the same moment. */
const spreadMs = 300

/** Keeps what is on screen fresh: whatever somebody changes at a table is asked for again by every page that shows it. */
export function useNews(): void {
  const queryClient = useQueryClient()
  const router = useRouter()
  useEffect(() => {
    const waiting = new Map<string, ReturnType<typeof setTimeout>>()
    const soon = (key: string, ask: () => void) => {
      if (waiting.has(key)) return
      const timer = setTimeout(() => {
        waiting.delete(key)
        ask()
      }, Math.random() * spreadMs)
      waiting.set(key, timer)
    }
    const lookAnew = async () => {
      if (await askWhoIAm(queryClient, tableOfOpenDocument(router))) await router.invalidate()
    }
    const onNews = (news: News) => {
      if ('you' in news) soon('you', () => void lookAnew())
      else soon(news.partnership, () => void askAbout(queryClient, news.partnership))
    }
    const stop = hearNews({
      onNews,
      onBack: () => soon('all', () => void queryClient.invalidateQueries({ refetchType: 'active' })),
      isSignedIn: () =>
        queryClient.fetchQuery({ ...instanceQuery, staleTime: 0 }).then(
          ({ signedIn }) => signedIn,
          () => true,
        ),
    })
    return () => {
      stop()
      for (const timer of waiting.values()) clearTimeout(timer)
    }
  }, [queryClient, router])
}

const askAbout = (queryClient: QueryClient, slug: string) =>
  queryClient.invalidateQueries({ queryKey: ['partnership', slug] })

/** The table whose document is open. Its page keeps the text in sight, and says itself that the place was lost. */
function tableOfOpenDocument(router: ReturnType<typeof useRouter>): string | undefined {
  const params: { slug?: string; documentId?: string } = router.state.matches.at(-1)?.params ?? {}
  return params.documentId === undefined ? undefined : params.slug
}

/** After a place was won or lost nothing that was read before it counts any more. Answers whether the page may go. */
async function askWhoIAm(queryClient: QueryClient, open: string | undefined): Promise<boolean> {
  const before = queryClient.getQueryData(sessionQuery.queryKey)
  await queryClient.invalidateQueries(sessionQuery)
  const now = queryClient.getQueryData(sessionQuery.queryKey)
  const kept = new Set(now?.partnerships.map(({ slug }) => slug))
  const lost = (before?.partnerships ?? []).map(({ slug }) => slug).filter((slug) => !kept.has(slug))
  for (const slug of kept) await askAbout(queryClient, slug)
  for (const slug of lost) if (slug !== open) queryClient.removeQueries({ queryKey: ['partnership', slug] })
  return open === undefined || !lost.includes(open)
}
