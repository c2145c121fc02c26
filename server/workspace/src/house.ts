import type { Live } from '@roundtable/live'
import type { Waiting } from '@roundtable/shared/inbox/waiting'
import type { Identify } from './door/asker.ts'
import { Events } from './door/events.ts'
import {
  type Accounts,
  createPlaceLimit,
  createSessions,
  createSignInThrottle,
  identify,
  type TellWho,
} from './features/accounts/index.ts'
import { adoptedVersions, type Adoption, adoptionWaiting } from './features/adoption/index.ts'
import type { Desk } from './features/audit/index.ts'
import { commentsWaiting, findInComments } from './features/comments/index.ts'
import { type Amendments, amendmentsWaiting, branchHome } from './features/amendments/index.ts'
import { type Documents, liveHost, type Rights } from './features/documents/index.ts'
import {
  createSearchLimit,
  type Finding,
  findInDocuments,
  milestonesDue,
  Projector,
} from './features/finding/index.ts'
import { flagsWaiting } from './features/flags/index.ts'
import { type DueDiligence, diligenceWaiting } from './features/due-diligence/index.ts'
import { type History, HistoryIndex, HistoryThread } from './features/history/index.ts'
import { type Exchange, Workbench } from './features/exchange/index.ts'
import { type Inbox, redLinesRunOut } from './features/inbox/index.ts'
import {
  acceptByVerifiedAddress,
  type Invitations,
  invitationsWaiting,
  openLinks,
} from './features/invitations/index.ts'
import { joiningWaiting } from './features/joining/index.ts'
import type { Publishing } from './features/record/index.ts'
import {
  findPlacesAt,
  holdsAnywhere,
  lostPlacesOf,
  type Membership,
  membershipWaiting,
  type Place,
  placesOf,
} from './features/membership/index.ts'
import {
  isPasskeyMissing,
  opensOnlyWithPasskey,
  type Passkeys,
  refuseDowngrade,
  refuseWithoutPasskey,
} from './features/passkeys/index.ts'
import { openIdProvider, type SignOn } from './features/sign-on/index.ts'
import { cameIn, type SigningIn } from './features/signing-in/index.ts'
import { waitingMandate } from './features/mandate/index.ts'
import { waitingCommitments } from './features/profiles/index.ts'
import type { SetUp } from './features/set-up/index.ts'
import { createChanges } from './changes.ts'
import type { Ground } from './ground.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour

/** The features, each with what it stands on. */
export interface House {
  live: Live
  events: Events
  accounts: Accounts
  membership: Membership
  record: Publishing
  signingIn: SigningIn
  passkeys: Passkeys
  signOn: SignOn
  invitations: Invitations
  documents: Documents
  history: History
  adoption: Adoption
  finding: Finding
  projector: Projector
  amendments: Amendments
  exchange: Exchange
  diligence: DueDiligence
  inbox: Inbox
  setUp: SetUp
  /** What features stand on that need nothing more: the database, the clock and the word to open pages. */
  desk: Desk
  rights: Rights
  identify: Identify
  tellWho: TellWho
}

/** Joins the features: what one needs of a later one reaches it as a function from here. */
export function joinFeatures(ground: Ground): House {
  const { database, clock, settings, mailer } = ground
  const { origin } = settings
  const changes = createChanges()
  const base = { database, clock, changes }
  const sessions = createSessions(
    database.kysely,
    clock,
    {
      idleMs: settings.sessionIdleHours * hour,
      longestMs: settings.sessionMaxHours * hour,
      seenEveryMs: 60_000,
    },
    {
      ended(sessionId) {
        live.sessionEnded(sessionId)
        events.sessionEnded(sessionId)
      },
      renewed(sessionId) {
        live.sessionRenewed(sessionId)
        events.sessionRenewed(sessionId)
      },
    },
  )
  const accounts: Accounts = {
    ...base,
    sessions,
    throttle: createSignInThrottle(),
    longestSession: (personId) => longestSession(ground, personId),
    suffices: (personId, way, visit) => refuseDowngrade(passkeys, personId, way, visit),
    cameIn: (person, way, visit) => cameIn(signingIn, person, way, visit),
  }
  const asks = createPlaceLimit()
  const passkeys: Passkeys = {
    ...base,
    accounts,
    throttle: createSignInThrottle(),
    asks,
    log: ground.log,
    origin,
    rpId: new URL(origin).hostname,
    isDemo: ground.demo !== undefined,
  }
  const signingIn: SigningIn = {
    ...base,
    accounts,
    mailer,
    origin,
    askThrottle: createSignInThrottle(),
    opensOnlyWithPasskey: (personId) => opensOnlyWithPasskey(passkeys, personId),
  }
  const membership: Membership = {
    ...base,
    rightsChanged: (personId) => {
      events.rightsChanged(personId)
      return live.rightsChanged(personId)
    },
    endSessions: (personId) => sessions.invalidateUserSessions(personId),
    mayActNow: (place) => refuseWithoutPasskey(passkeys, place),
    links: openLinks,
  }
  const rights = {
    ...base,
    sessionGoesOn: (sessionId: string) => sessions.goesOn(sessionId),
    otherRooms: [branchHome],
  }
  const live = ground.startLive(liveHost(rights), (roomId) => {
    projector.written(roomId)
    index.written(roomId)
  })
  const projector = new Projector({ database, clock, log: ground.log, live })
  changes.listen(({ partnershipId }) => projector.changed(partnershipId))
  const thread = new HistoryThread()
  const index = new HistoryIndex({ database, log: ground.log, live, thread })
  const history: History = { ...base, live, index, thread }
  const adoption: Adoption = { ...base, live }
  const events = new Events({
    changes,
    hearersAt: (partnershipIds) => hearersAt(ground, partnershipIds),
    goingOn: (sessionIds) => sessions.goingOn(sessionIds),
    seen: (sessionId) => sessions.seen(sessionId),
    log: ground.log,
  })
  const invitations = { ...base, mailer, origin, goodForMs: settings.invitationDays * day }
  const joining = { ...invitations, accounts, rightsChanged: membership.rightsChanged }
  const signOn: SignOn = {
    ...base,
    accounts,
    asks,
    provider: providerOf(ground),
    joinBy: (hash, who, visit) => acceptByVerifiedAddress(joining, hash, who, visit),
  }
  return {
    live,
    events,
    accounts,
    membership,
    record: { ...base, mailer },
    signingIn,
    passkeys,
    signOn,
    invitations,
    documents: {
      ...base,
      live,
      adoptedVersions: (place) => adoptedVersions(database.kysely, place),
      rightsChangedAt: (id) => rightsChangedAt(ground, live, id),
    },
    history,
    adoption,
    finding: {
      asks: createSearchLimit(),
      finds: [
        (place, sought) => findInDocuments({ database, live }, place, sought),
        (place, sought) => findInComments(database, place, sought),
      ],
    },
    projector,
    amendments: { ...base, live },
    exchange: { ...base, live, history, adoption, workbench: new Workbench() },
    diligence: { ...base, invitations, rightsChanged: membership.rightsChanged },
    inbox: { ...base, mailer, origin, waitingFor: (place) => waitingFor(invitations, place) },
    setUp: { ...base, accounts, origin },
    desk: base,
    rights,
    identify: (cookies) => identify(accounts, cookies),
    tellWho: whoIs(membership, passkeys),
  }
}

/** What waits for somebody is known to the feature it is about; each has a line here. */
async function waitingFor(features: Invitations, place: Place): Promise<Waiting[]> {
  return [
    ...(await membershipWaiting(features, place)),
    ...(await invitationsWaiting(features, place)),
    ...(await commentsWaiting(features, place)),
    ...(await adoptionWaiting(features, place)),
    ...(await amendmentsWaiting(features, place)),
    ...(await milestonesDue(features, place)),
    ...(await flagsWaiting(features, place)),
    ...(await diligenceWaiting(features, place)),
    ...(await waitingCommitments(features, place)),
    ...(await waitingMandate(features, place)),
    ...(await joiningWaiting(features, place)),
    ...(await redLinesRunOut(features, place)),
  ]
}

/** The secretariat can do more harm with a forgotten session, so its own ends sooner. */
async function longestSession({ database, settings }: Ground, personId: string): Promise<number> {
  const serves = await holdsAnywhere(database.kysely, personId, 'secretariat')
  return (serves ? settings.secretariatSessionMaxHours : settings.sessionMaxHours) * hour
}

/** Whoever sits at the table may have one of its texts open. */
async function rightsChangedAt(
  { database }: Ground,
  live: Pick<Live, 'rightsChanged'>,
  partnershipId: string,
): Promise<void> {
  const places = await findPlacesAt(database.kysely, [partnershipId])
  await Promise.all(places.map(({ personId }) => live.rightsChanged(personId)))
}

async function hearersAt({ database }: Ground, partnershipIds: readonly string[]) {
  const places = await findPlacesAt(database.kysely, partnershipIds)
  return places.map(({ personId, partnership, role, organisation }) => ({
    personId,
    partnershipId: partnership.id,
    slug: partnership.slug,
    role,
    organisationId: organisation?.id ?? null,
  }))
}

/** Nothing unless both are set: where people go, and as what this instance is known there. */
function providerOf({ settings, log }: Ground) {
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret } = settings
  if (issuer === undefined || clientId === undefined) return undefined
  return openIdProvider({ issuer, clientId, clientSecret, redirectUri: `${settings.origin}/sign-on` }, log)
}

function whoIs(membership: Membership, passkeys: Passkeys): TellWho {
  return async (asker) => ({
    person: { id: asker.personId, name: asker.name, email: asker.email },
    sessionHandle: asker.handle,
    partnerships: await placesOf(membership, asker),
    lost: await lostPlacesOf(membership, asker),
    passkeyMissing: await isPasskeyMissing(passkeys, asker.personId),
    demo: passkeys.isDemo,
  })
}
