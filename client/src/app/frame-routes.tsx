import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  type ErrorComponentProps,
  lazyRouteComponent,
  notFound,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { partnershipQuery } from '../api/partnership.ts'
import { RequestError } from '../api/unwrap.ts'
import { worded } from '../i18n/i18n.ts'
import { rememberPartnership } from './home.ts'
import { NotFound, NotFoundInside } from './not-found.tsx'
import { SomethingFailed } from './something-failed.tsx'
import { toSignIn } from './way-in.ts'
import { whoIsThere } from './who-is-there.ts'

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: () => (
    <main>
      <NotFound />
    </main>
  ),
  errorComponent: FailedOutside,
})

// Where the frame with its main is not there.
function FailedOutside(props: ErrorComponentProps) {
  return (
    <main>
      <SomethingFailed {...props} />
    </main>
  )
}

/** What members see, in the frame. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    const session = await whoIsThere(context.queryClient)
    if (!session) throw redirect(toSignIn(location.href))
    return { session }
  },
  component: lazyRouteComponent(
    worded('documents', () => import('./frame.tsx')),
    'Frame',
  ),
  errorComponent: FailedOutside,
  notFoundComponent: NotFoundInside,
})
/** One table; everything below it is for those who sit there. */
export const partnership = createRoute({
  getParentRoute: () => inside,
  path: '/p/$slug',
  beforeLoad: ({ context, params }) => {
    // An applicant has one page here; the table itself is not there for them.
    const place = context.session.partnerships.find(({ slug }) => slug === params.slug)
    if (place?.role === 'applicant') throw redirect({ to: '/p/$slug/application', params })
  },
  loader: async ({ context, params }) => {
    await context.queryClient.ensureQueryData(partnershipQuery(params.slug)).catch((error: unknown) => {
      if (error instanceof RequestError && error.problem === 'not_found') throw notFound()
      throw error
    })
    rememberPartnership(params.slug)
  },
  component: Outlet,
})
/** Lets the router fetch a screen together with its records, or already when a link to it is pointed at. */
export function fetching(screen: { preload?: () => Promise<void> | undefined }, page: () => ReactNode) {
  return Object.assign(page, screen.preload && { preload: screen.preload })
}
