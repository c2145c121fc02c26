import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { readShown } from '../features/record/shown.ts'
import { worded } from '../i18n/i18n.ts'
import { documentRoutes } from './document-routes.tsx'
import { fetching, inside, partnership, root } from './frame-routes.tsx'
import { homeOf } from './home.ts'
import { safeReturn } from './way-in.ts'

/**
 * The table of contents of the client: every address once. Screens are loaded when they are gone to;
 * the sign-in page brings neither the frame nor the editor with it.
 */
const SignInScreen = lazyRouteComponent(
  () => import('../features/accounts/sign-in-screen.tsx'),
  'SignInScreen',
)
const InboxScreen = lazyRouteComponent(
  worded('table', () => import('../features/inbox/inbox-screen.tsx')),
  'InboxScreen',
)
const WelcomeScreen = lazyRouteComponent(
  worded('table', () => import('../features/joining/welcome-screen.tsx')),
  'WelcomeScreen',
)
const PartnersScreen = lazyRouteComponent(
  worded('table', () => import('../features/membership/partners-screen.tsx')),
  'PartnersScreen',
)
const PartnerScreen = lazyRouteComponent(
  worded('table', () => import('../features/profiles/partner-screen.tsx')),
  'PartnerScreen',
)
const ExpertiseScreen = lazyRouteComponent(
  worded('table', () => import('../features/profiles/expertise-screen.tsx')),
  'ExpertiseScreen',
)
const CommitmentsScreen = lazyRouteComponent(
  worded('table', () => import('../features/profiles/commitments-screen.tsx')),
  'CommitmentsScreen',
)
const SecretariatScreen = lazyRouteComponent(
  worded('table', () => import('../features/mandate/secretariat-screen.tsx')),
  'SecretariatScreen',
)

const PeopleScreen = lazyRouteComponent(
  worded('table', () => import('../features/membership/people-screen.tsx')),
  'PeopleScreen',
)
const SettingsScreen = lazyRouteComponent(
  worded('table', () => import('../features/membership/settings-screen.tsx')),
  'SettingsScreen',
)
const RedLinesScreen = lazyRouteComponent(
  worded('table', () => import('../features/red-lines/red-lines-screen.tsx')),
  'RedLinesScreen',
)
const RecordScreen = lazyRouteComponent(
  worded('table', () => import('../features/record/record-screen.tsx')),
  'RecordScreen',
)
const BoardScreen = lazyRouteComponent(
  worded('table', () => import('../features/due-diligence/board-screen.tsx')),
  'BoardScreen',
)
const FileScreen = lazyRouteComponent(
  worded('table', () => import('../features/due-diligence/file-screen.tsx')),
  'FileScreen',
)
const ApplicationScreen = lazyRouteComponent(
  worded('table', () => import('../features/due-diligence/application-screen.tsx')),
  'ApplicationScreen',
)

// ── For everyone ────────────────────────────────────────────────────────────────────────────────
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { return?: string } => {
    const back = safeReturn(search.return)
    return back ? { return: back } : {}
  },
  component: fetching(SignInScreen, () => <SignInScreen returnTo={signIn.useSearch().return} />),
})
const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('../features/accounts/set-up-screen.tsx'), 'SetUpScreen'),
})
const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: lazyRouteComponent(() => import('../features/accounts/join-screen.tsx'), 'JoinScreen'),
})

const mailOff = createRoute({
  getParentRoute: () => root,
  path: '/mail-off',
  component: lazyRouteComponent(() => import('../features/accounts/mail-off-screen.tsx'), 'MailOffScreen'),
})
const cannotSignIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/help',
  component: lazyRouteComponent(
    () => import('../features/accounts/cannot-sign-in-screen.tsx'),
    'CannotSignInScreen',
  ),
})
const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/new-password',
  component: lazyRouteComponent(
    () => import('../features/accounts/new-password-screen.tsx'),
    'NewPasswordScreen',
  ),
})
const signOn = createRoute({
  getParentRoute: () => root,
  path: '/sign-on',
  component: lazyRouteComponent(() => import('../features/accounts/sign-on-screen.tsx'), 'SignOnScreen'),
})

// ── For members, in the frame ───────────────────────────────────────────────────────────────────
const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: ({ context }) => {
    const slug = homeOf(context.session)
    if (slug) throw redirect({ to: '/p/$slug/documents', params: { slug } })
  },
  component: lazyRouteComponent(() => import('./no-partnership.tsx'), 'NoPartnership'),
})
const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(
    worded('table', () => import('../features/own-account/account-screen.tsx')),
    'AccountScreen',
  ),
})
const addPasskey = createRoute({
  getParentRoute: () => inside,
  path: '/add-passkey',
  component: lazyRouteComponent(
    worded('table', () => import('../features/own-account/add-passkey-screen.tsx')),
    'AddPasskeyScreen',
  ),
})
const found = createRoute({
  getParentRoute: () => inside,
  path: '/found',
  component: lazyRouteComponent(
    worded('table', () => import('../features/membership/found-screen.tsx')),
    'FoundScreen',
  ),
})
const partnershipHome = createRoute({
  getParentRoute: () => partnership,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/p/$slug/documents', params })
  },
})
const partners = createRoute({
  getParentRoute: () => partnership,
  path: '/partners',
  component: fetching(PartnersScreen, () => <PartnersScreen {...partners.useParams()} />),
})
const people = createRoute({
  getParentRoute: () => partnership,
  path: '/people',
  component: fetching(PeopleScreen, () => <PeopleScreen {...people.useParams()} />),
})
const settings = createRoute({
  getParentRoute: () => partnership,
  path: '/settings',
  component: fetching(SettingsScreen, () => <SettingsScreen {...settings.useParams()} />),
})
const partner = createRoute({
  getParentRoute: () => partnership,
  path: '/partners/$organisationId',
  component: fetching(PartnerScreen, () => <PartnerScreen {...partner.useParams()} />),
})
const expertise = createRoute({
  getParentRoute: () => partnership,
  path: '/expertise',
  component: fetching(ExpertiseScreen, () => <ExpertiseScreen {...expertise.useParams()} />),
})
const commitments = createRoute({
  getParentRoute: () => partnership,
  path: '/commitments',
  component: fetching(CommitmentsScreen, () => <CommitmentsScreen {...commitments.useParams()} />),
})
const secretariat = createRoute({
  getParentRoute: () => partnership,
  path: '/secretariat',
  component: fetching(SecretariatScreen, () => <SecretariatScreen {...secretariat.useParams()} />),
})
const board = createRoute({
  getParentRoute: () => partnership,
  path: '/due-diligence',
  component: fetching(BoardScreen, () => <BoardScreen {...board.useParams()} />),
})
const file = createRoute({
  getParentRoute: () => partnership,
  path: '/due-diligence/$fileId',
  component: fetching(FileScreen, () => <FileScreen {...file.useParams()} />),
})
// Beside the partnership, not below it: an applicant may not read that.
const application = createRoute({
  getParentRoute: () => inside,
  path: '/p/$slug/application',
  component: fetching(ApplicationScreen, () => <ApplicationScreen {...application.useParams()} />),
})

const redLines = createRoute({
  getParentRoute: () => partnership,
  path: '/red-lines',
  component: fetching(RedLinesScreen, () => <RedLinesScreen {...redLines.useParams()} />),
})
const record = createRoute({
  getParentRoute: () => partnership,
  path: '/record',
  validateSearch: readShown,
  component: fetching(RecordScreen, () => (
    <RecordScreen {...record.useParams()} shown={record.useSearch()} />
  )),
})
const inbox = createRoute({
  getParentRoute: () => partnership,
  path: '/inbox',
  component: fetching(InboxScreen, () => <InboxScreen {...inbox.useParams()} />),
})
const welcome = createRoute({
  getParentRoute: () => partnership,
  path: '/welcome',
  component: fetching(WelcomeScreen, () => <WelcomeScreen {...welcome.useParams()} />),
})

export const routeTree = root.addChildren([
  signIn,
  setUp,
  join,
  mailOff,
  cannotSignIn,
  newPassword,
  signOn,
  inside.addChildren([
    home,
    found,
    account,
    addPasskey,
    partnership.addChildren([
      partnershipHome,
      inbox,
      welcome,
      ...documentRoutes,
      partners,
      people,
      settings,
      redLines,
      board,
      file,
      record,
      partner,
      expertise,
      commitments,
      secretariat,
    ]),
    application,
  ]),
])
