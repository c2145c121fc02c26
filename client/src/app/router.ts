import { createRouter } from '@tanstack/react-router'
import { createQueryClient, forgetRecords } from '../api/query-client.ts'
import { NotFound } from './not-found.tsx'
import { PagePending } from './page-pending.tsx'
import { routeTree } from './routes.tsx'
import { SomethingFailed } from './something-failed.tsx'
import { toSignIn } from './way-in.ts'

export const queryClient = createQueryClient(() => void leave())

async function leave() {
  // On the way in the route itself sends a stranger to the sign-in page.
  if (!router.state.matches.some(({ routeId }) => routeId === '/inside')) return
  await router.navigate(toSignIn(router.state.location.href))
  forgetRecords(queryClient)
}

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: SomethingFailed,
  defaultPendingComponent: PagePending,
  // A skeleton that flashes is worse than none: 300 ms of nothing first.
  defaultPendingMs: 300,
  // What has come is shown: nobody waits for a skeleton to have been seen long enough.
  defaultPendingMinMs: 0,
  defaultPreload: 'intent',
  // The query cache decides what is fresh, not the router.
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
})

type RouteId = keyof typeof router.routesById

/** Fetches what the page of this address is made of while the server is asked who is there. What fails is fetched again where it is shown. */
export function fetchScreen(): void {
  const matches: { routeId: RouteId }[] = router.matchRoutes(router.latestLocation)
  for (const { routeId } of matches) router.loadRouteChunk(router.routesById[routeId])?.catch(() => undefined)
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
