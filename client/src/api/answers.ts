import type { DocumentId, GroupId, InvitationId, MembershipId, OrganisationId, PartnershipId, PersonId, SessionHandle } from '@roundtable/shared/ids'
import type { Sector } from '@roundtable/shared/membership'
import type { Role } from '@roundtable/shared/permissions'
import type { DocumentKindId } from '@roundtable/shared/documents'

export interface Organisation {
  id: OrganisationId
  name: string
}
export interface OwnMembership {
  id: PartnershipId
  slug: string
  name: string
  purpose: string
  role: Role
  organisation: Organisation | null
  sector: Sector | null
  partners: number
}
export interface Session {
  person: { id: PersonId; name: string; email: string }
  sessionHandle: SessionHandle
  partnerships: OwnMembership[]
  demo: boolean
}
export interface DemoAccount {
  email: string
  password: string
  name: string
  role: Role
  organisation: string | null
  sector: Sector | null
}
export interface Instance {
  setUp: boolean
  demo: { accounts: DemoAccount[] } | null
}
export interface OwnSession {
  handle: SessionHandle
  current: boolean
  createdAt: number
  lastSeenAt: number
  device: string
}
export interface InvitationLook {
  partnership: { name: string }
  email: string
  role: Role
  organisation: string | null
  invitedBy: string
  expiresAt: number
  hasAccount: boolean
}
export interface DocumentInfo {
  id: DocumentId
  kind: DocumentKindId
  title: string
  createdAt: number
  changedAt: number
}
export interface Partnership {
  id: PartnershipId
  slug: string
  name: string
  purpose: string
  role: Role
  membershipId: MembershipId
  groups: { id: GroupId; name: string; sector: Sector }[]
  organisations: { id: OrganisationId; name: string; groupId: GroupId | null }[]
  documents: DocumentInfo[]
}
export interface Member {
  id: MembershipId
  person: { id: PersonId; name: string }
  role: Role
  organisation: Organisation | null
  sector: Sector | null
  joinedAt: number
  self: boolean
}
export interface OpenInvitation {
  id: InvitationId
  email: string
  role: Role
  organisation: string | null
  createdAt: number
  expiresAt: number
}
export interface InvitationMade {
  id: InvitationId
  link: string
  expiresAt: number
  mailed: boolean
}
