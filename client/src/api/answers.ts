import type { InferResponseType } from 'hono/client'
import type { api } from './api.ts'

// What the server answers, under the names the screens speak of. The shapes are the server's.

export type Session = InferResponseType<typeof api.session.$get, 200>
export type OwnMembership = Session['partnerships'][number]
/** A place somebody had and cannot use now. */
export type LostPlace = Session['lost'][number]
export type OwnSession = InferResponseType<typeof api.sessions.$get, 200>[number]

export type OwnPasskeys = InferResponseType<typeof api.passkeys.$get, 200>
export type OwnPasskey = OwnPasskeys['passkeys'][number]
export type AccountEvent = InferResponseType<typeof api.account.history.$get, 200>[number]

export type Instance = InferResponseType<typeof api.instance.$get, 200>
export type DemoAccount = NonNullable<Instance['demo']>['accounts'][number]
export type InvitationLook = InferResponseType<typeof api.invitations.look.$post, 200>

type OnePartnership = (typeof api.partnerships)[':slug']
export type Partnership = InferResponseType<OnePartnership['$get'], 200>
export type DocumentInfo = Partnership['documents'][number]
type Amendments = OnePartnership['documents'][':id']['amendments']
export type Suggestion = InferResponseType<Amendments['$get'], 200>[number]
export type OneDocument = InferResponseType<OnePartnership['documents'][':id']['$get'], 200>
type FrozenVersions = OnePartnership['documents'][':id']['versions']
export type DocumentVersions = InferResponseType<FrozenVersions['$get'], 200>
export type DocumentVersion = DocumentVersions['versions'][number]
export type FrozenText = InferResponseType<FrozenVersions[':version']['$get'], 200>
export type Starter = InferResponseType<OnePartnership['starters']['$get'], 200>[number]
export type DocumentDraft = InferResponseType<OnePartnership['documents'][':id']['draft']['$get'], 200>

export type DocumentComments = InferResponseType<OnePartnership['documents'][':id']['comments']['$get'], 200>
export type CommentThread = DocumentComments['threads'][number]
export type RoleAcceptance = InferResponseType<
  OnePartnership['documents'][':id']['roles']['$get'],
  200
>[number]
export type FlaggedDocument = InferResponseType<OnePartnership['flags']['$get'], 200>[number]
export type FoundThing = InferResponseType<OnePartnership['search']['$get'], 200>['found'][number]

type OneHistory = OnePartnership['documents'][':id']['history']
export type DocumentHistory = InferResponseType<OneHistory['$get'], 200>
export type HistoryMoment = InferResponseType<OneHistory['moment']['$get'], 200>

export type Member = InferResponseType<OnePartnership['members']['$get'], 200>[number]
export type Waiting = InferResponseType<OnePartnership['inbox']['$get'], 200>[number]
export type InboxNews = InferResponseType<OnePartnership['inbox']['news']['$get'], 200>
export type MailChoice = InferResponseType<OnePartnership['inbox']['mail']['$get'], 200>
export type Welcome = InferResponseType<OnePartnership['welcome']['$get'], 200>
export type Decided = Welcome['decisions'][number]

export type OpenInvitation = InferResponseType<OnePartnership['invitations']['$get'], 200>[number]
export type InvitationMade = InferResponseType<OnePartnership['invitations']['$post'], 201>

export type RedLine = InferResponseType<OnePartnership['red-lines']['$get'], 200>[number]
export type RedLineVersion = RedLine['versions'][number]

type OneRecord = OnePartnership['record']
export type RecordPage = InferResponseType<OneRecord['$get'], 200>
export type RecordEntry = RecordPage['entries'][number]
export type RecordHead = InferResponseType<OneRecord['heads']['$get'], 200>[number]
export type Partner = InferResponseType<OnePartnership['profiles'][':organisationId']['$get'], 200>
export type Expertise = InferResponseType<OnePartnership['expertise']['$get'], 200>
export type Ledger = InferResponseType<OnePartnership['commitments']['$get'], 200>
export type Commitment = Ledger['commitments'][number]

export type Secretariat = InferResponseType<OnePartnership['secretariat']['$get'], 200>
export type Mandate = Secretariat['proposals'][number]
type DueDiligence = OnePartnership['due-diligence']
export type DiligenceFile = InferResponseType<DueDiligence['$get'], 200>[number]
export type OpenedFile = InferResponseType<DueDiligence[':id']['$get'], 200>
export type WholeFile = NonNullable<OpenedFile['whole']>
export type FileOpened = InferResponseType<DueDiligence['$post'], 201>
export type OwnApplication = InferResponseType<OnePartnership['application']['$get'], 200>
