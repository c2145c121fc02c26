import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Hono } from 'hono'
import { openAPIRouteHandler } from 'hono-openapi'
import type { Live } from '@roundtable/live'
import { Refusal } from '@roundtable/shared/errors'
import { eventsPath } from '@roundtable/shared/live/events'
import { answerTo } from './door/answers.ts'
import type { DoorEnv } from './door/asker.ts'
import { SocketCensus } from './door/census.ts'
import {
  jsonOnly,
  limitedBody,
  neverStored,
  notesVisit,
  sameSiteOnly,
  signedInOnly,
  wholeBody,
} from './door/http.ts'
import { answerEvents } from './door/events.ts'
import { ownOrigins } from './door/origins.ts'
import { answerUpgrade, type SocketDoor } from './door/socket.ts'
import type { UpgradeDoor } from './door/upgrade.ts'
import { accountRoutes } from './features/accounts/index.ts'
import { catchUpOnComments, commentRoutes } from './features/comments/index.ts'
import { amendmentRoutes, finishCutOff } from './features/amendments/index.ts'
import { adoptionRoutes } from './features/adoption/index.ts'
import { documentRoutes, visitorFor } from './features/documents/index.ts'
import { findingRoutes } from './features/finding/index.ts'
import { flagRoutes } from './features/flags/index.ts'
import { dueDiligenceRoutes, endTrialsThatAreOver } from './features/due-diligence/index.ts'
import { exchangeRoutes } from './features/exchange/index.ts'
import { invitationRoutes } from './features/invitations/index.ts'
import { historyRoutes } from './features/history/index.ts'
import { inboxRoutes, postLetters, tidyLetters } from './features/inbox/index.ts'
import { joiningRoutes } from './features/joining/index.ts'
import { atTheTable, membershipRoutes } from './features/membership/index.ts'
import { publishHeads, recordRoutes } from './features/record/index.ts'
import { redLineRoutes } from './features/red-lines/index.ts'
import { roleRoutes } from './features/roles/index.ts'
import { mandateRoutes } from './features/mandate/index.ts'
import { profileRoutes } from './features/profiles/index.ts'
import { forgetOldChallenges, opensOnlyWithPasskey, passkeyRoutes } from './features/passkeys/index.ts'
import { forgetOldAttempts, signOnRoutes } from './features/sign-on/index.ts'
import {
  forgetOldResets,
  type ResetLink,
  resetLinkFor,
  signingInRoutes,
} from './features/signing-in/index.ts'
import { starterRoutes } from './features/starters/index.ts'
import { offerSetUp, setUpRoutes } from './features/set-up/index.ts'
import type { Ground } from './ground.ts'
import { type House, joinFeatures } from './house.ts'

export type { ResetLink }

/** The inside: everything members do, behind two doors. */
export interface Workspace {
  /** Requests under `/api`. */
  app: Hono<DoorEnv>
  /** Upgrades under `/live` and on `/events`. Never rejects. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>
  live: Live
  /** A link that sets an empty instance up; nothing where it is set up. */
  offerSetUp(): Promise<string | undefined>
  /** A link to a new password for this address, for whoever runs the server. */
  resetLink(email: string): Promise<ResetLink>
  /** What has to be done now and then: what has run out is removed, trials that are over end, the heads of the day are made known. */
  tidy(): Promise<void>
  /** Sends the letters whose hour has come; to be called every minute, one round at a time. */
  post(): Promise<void>
  /** Lets every open socket go: what was written is on disk before this ends, or after `ms`. */
  drain(ms: number): Promise<void>
}

export function createWorkspace(ground: Ground): Workspace {
  const house = joinFeatures(ground)
  const documentsDoor = socketDoor(ground, house)
  house.projector.catchUp()
  house.history.index.catchUp()
  // Counted apart: a tab's socket of news must not take the place of a document.
  const eventsDoor = upgradeDoor(ground, house)
  return {
    app: doorFor(ground, house),
    upgrade: (request, socket, head) =>
      request.url === eventsPath
        ? answerEvents(eventsDoor, house.events, request, socket, head)
        : answerUpgrade(documentsDoor, request, socket, head),
    live: house.live,
    offerSetUp: () => offerSetUp(house.setUp),
    resetLink: (email) => resetLinkFor(house.signingIn, email),
    tidy: () => tidy(house),
    post: () => postLetters(house.inbox),
    async drain(ms) {
      await house.events.close()
      await house.live.drain(ms)
      await house.projector.close()
      await Promise.all([house.history.index.close(), house.history.thread.close()])
    },
  }
}

/** The same link where no instance runs: for a command that has opened the database itself. */
export function resetLinkAlone(
  ground: Pick<Ground, 'database' | 'clock'> & { origin: string },
  email: string,
): Promise<ResetLink> {
  const rule = { ...ground, isDemo: false }
  return resetLinkFor(
    { ...ground, opensOnlyWithPasskey: (personId) => opensOnlyWithPasskey(rule, personId) },
    email,
  )
}

/** The table of contents: every feature once, in order. A later one may use an earlier one, never the other way. */
function features(ground: Ground, house: House) {
  const { accounts, membership, signingIn, passkeys, signOn, invitations, documents, amendments } = house
  const { finding, exchange, diligence, inbox, desk, setUp, identify, tellWho } = house
  const signedIn = signedInOnly(identify)
  const at = atTheTable(membership, signedIn)
  const { demo, mailer, settings } = ground
  const says = {
    demo,
    signOn: signOn.provider === undefined ? null : settings.oidcName,
    mails: mailer !== undefined,
  }
  return new Hono<DoorEnv>()
    .basePath('/api')
    .route('/', accountRoutes(accounts, signedIn, tellWho))
    .route('/', membershipRoutes(membership, signedIn, at))
    .route('/', recordRoutes(membership, at))
    .route('/', signingInRoutes(signingIn, signedIn, tellWho))
    .route('/', passkeyRoutes(passkeys, signedIn, tellWho))
    .route('/', signOnRoutes(signOn, tellWho))
    .route('/', invitationRoutes({ ...invitations, accounts, membership }, at, identify, tellWho))
    .route('/', documentRoutes(documents, at))
    .route('/', findingRoutes(finding, at))
    .route('/', historyRoutes(house.history, at))
    .route('/', commentRoutes(desk, at))
    .route('/', amendmentRoutes(amendments, at))
    .route('/', adoptionRoutes(house.adoption, at))
    .route('/', exchangeRoutes(exchange, at))
    .route('/', roleRoutes(documents, at))
    .route('/', flagRoutes(desk, at))
    .route('/', starterRoutes(documents, at))
    .route('/', redLineRoutes(desk, at))
    .route('/', dueDiligenceRoutes(diligence, at))
    .route('/', profileRoutes(desk, at))
    .route('/', mandateRoutes(desk, at))
    .route('/', joiningRoutes(desk, at))
    .route('/', inboxRoutes(inbox, at))
    .route('/', setUpRoutes(setUp, { ...says, identify, tellWho }))
}

async function tidy(house: House): Promise<void> {
  await house.accounts.sessions.deleteExpiredSessions()
  await forgetOldChallenges(house.passkeys)
  await forgetOldResets(house.signingIn)
  await forgetOldAttempts(house.signOn)
  await publishHeads(house.record)
  await finishCutOff(house.amendments)
  await endTrialsThatAreOver(house.diligence)
  house.projector.catchUp()
  house.history.index.catchUp()
  await catchUpOnComments(house.desk)
  await tidyLetters(house.inbox)
}

/** What the typed client of the browser is made from. */
export type Api = ReturnType<typeof features>

function doorFor(ground: Ground, house: House): Hono<DoorEnv> {
  const { settings, log } = ground
  const app = new Hono<DoorEnv>()
  app.onError((error, c) => answerTo(error, c, log))
  app.use('/api/*', neverStored, sameSiteOnly(ownOrigins(settings.origin)), jsonOnly)
  app.use('/api/*', limitedBody(takesFiles, house.identify), wholeBody)
  app.use('/api/*', notesVisit(settings.trustedProxyHops))
  app.route('/', features(ground, house))
  app.get('/api/openapi.json', openAPIRouteHandler(app, { documentation }))
  app.all('/api/*', () => {
    throw new Refusal('not_found')
  })
  return app
}

/** The doors that a file can be carried through. */
function takesFiles(path: string): boolean {
  return /^\/api\/partnerships\/[^/]+\/imports(?:\/preview)?$/.test(path)
}

function socketDoor(ground: Ground, house: House): SocketDoor {
  return {
    ...upgradeDoor(ground, house),
    visitorFor: (asker, roomId) => visitorFor(house.rights, asker, roomId),
    live: house.live,
  }
}

function upgradeDoor({ settings, log }: Ground, house: House): UpgradeDoor {
  return {
    origins: ownOrigins(settings.origin),
    trustedProxyHops: settings.trustedProxyHops,
    identify: house.identify,
    census: new SocketCensus({
      perSession: settings.liveSocketsPerSession,
      perPerson: settings.liveSocketsPerPerson,
      perBlock: settings.liveSocketsPerAddress,
    }),
    log,
  }
}

const documentation = {
  info: {
    title: 'Roundtable',
    version: '1',
    description:
      'The workspace of a partnership. Sign in with `POST /api/session`; the session is a cookie. ' +
      'Texts are edited on the live socket, `GET /live/{documentId}?schema=N&saved=1` (Yjs, y-websocket).',
  },
}
