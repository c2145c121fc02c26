/** An id is text (uuid v7) that knows what it names, so that two kinds of id cannot be swapped by mistake. */
declare const names: unique symbol
type Id<What extends string> = string & { readonly [names]: What }

export type PartnershipId = Id<'partnership'>
export type GroupId = Id<'stakeholder group'>
export type OrganisationId = Id<'organisation'>
export type SeatId = Id<'seat'>
export type PersonId = Id<'person'>
export type MembershipId = Id<'membership'>
export type InvitationId = Id<'invitation'>
export type JoinAnswerId = Id<'answer to a decision'>
export type DocumentId = Id<'document'>
export type VersionId = Id<'named version of a document'>
export type ThreadId = Id<'thread of comments'>
export type CommentId = Id<'comment'>
export type DocumentVersionId = Id<'frozen version of a document'>
export type AmendmentId = Id<'amendment'>
export type RemarkId = Id<'remark on an amendment'>
/** That a role was accepted. */
export type RoleAcceptanceId = Id<'acceptance of a role'>
export type NeedId = Id<'need'>
export type TermId = Id<'term'>
export type TopicId = Id<'topic'>
export type CommitmentId = Id<'commitment'>
export type MandateId = Id<'mandate'>
export type InterestId = Id<'interest'>
export type FlagId = Id<'flag'>
export type DiligenceFileId = Id<'due-diligence file'>
export type PasskeyId = Id<'passkey'>
/** The public handle of a session (not the secret, not its hash). */
export type SessionHandle = Id<'session handle'>
