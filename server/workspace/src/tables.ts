import type { AdoptionTables } from './features/adoption/tables.ts'
import type { AuditTables } from './features/audit/tables.ts'
import type { DocumentTables } from './features/documents/tables.ts'
import type { HistoryTables } from './features/history/tables.ts'
import type { CommentTables } from './features/comments/tables.ts'
import type { FindingTables } from './features/finding/tables.ts'
import type { AmendmentTables } from './features/amendments/tables.ts'
import type { ExchangeTables } from './features/exchange/tables.ts'
import type { InboxTables } from './features/inbox/tables.ts'
import type { JoiningTables } from './features/joining/tables.ts'
import type { RedLineTables } from './features/red-lines/tables.ts'
import type { MandateTables } from './features/mandate/tables.ts'
import type { ProfileTables } from './features/profiles/tables.ts'
import type { DiligenceTables } from './features/due-diligence/tables.ts'
import type { PasskeyTables } from './features/passkeys/tables.ts'
import type { RoleTables } from './features/roles/tables.ts'
import type { StarterTables } from './features/starters/tables.ts'
import type { SigningInTables } from './features/signing-in/tables.ts'
import type { SignOnTables } from './features/sign-on/tables.ts'

/**
 * The tables of the workspace as kysely sees them; `migrations/` makes them. Ids are text (uuid v7), times epoch
 * milliseconds, and there are no booleans: a fact is a time and, where it matters, a person.
 */
export interface Tables
  extends
    AuditTables,
    DocumentTables,
    AdoptionTables,
    FindingTables,
    ExchangeTables,
    StarterTables,
    SigningInTables,
    PasskeyTables,
    SignOnTables,
    RoleTables,
    RedLineTables,
    DiligenceTables,
    ProfileTables,
    MandateTables,
    JoiningTables,
    HistoryTables,
    CommentTables,
    AmendmentTables,
    InboxTables {
  person: PersonTable
  session: SessionTable
  partnership: PartnershipTable
  stakeholder_group: StakeholderGroupTable
  organisation: OrganisationTable
  seat: SeatTable
  seat_holding: SeatHoldingTable
  membership: MembershipTable
  invitation: InvitationTable
  set_up_link: SetUpLinkTable
}

export interface PersonTable {
  id: string
  name: string
  /** Lower case, as `emailAddress` of shared/accounts reads it. */
  email: string
  /** Argon2id in PHC form; empty for somebody who came by sign-on and never set one. */
  password_hash: string
  created_at: number
}

export interface SessionTable {
  /** SHA-256 of the token, hex. The token itself is nowhere but in the person's cookie. */
  id: string
  /** What people see of a session when they list and end their own. */
  handle: string
  person_id: string
  started_at: number
  last_seen_at: number
  /** The absolute end; the idle end follows from `last_seen_at`. */
  ends_at: number
  /** Browser and system in words, from the user agent. */
  device: string
  /** When the person last proved who they are: at sign-in, and at each step-up since. */
  stepped_up_at: number
}

export interface PartnershipTable {
  id: string
  slug: string
  name: string
  purpose: string
  /** IANA name, such as `Europe/Berlin`. */
  time_zone: string
  /** JSON: an array of BCP 47 tags. */
  languages: string
  /** `2026-03-01`, or null while nobody has said. */
  started_on: string | null
  /** The founding rule (CAP-3.3): from so many partners of so many sectors on, the partnership counts as founded. */
  least_partners: number
  least_sectors: number
  created_at: number
}

export interface StakeholderGroupTable {
  id: string
  partnership_id: string
  name: string
  sector: 'public' | 'private' | 'civil_society' | 'academia'
  /** Order of display within the partnership, from 0. */
  position: number
  /** Since when it is no group any more; its closed seats and the record go on naming it. */
  ended_at: number | null
}

export interface OrganisationTable {
  id: string
  partnership_id: string
  name: string
  created_at: number
  /** While it applies: nobody at the table is told of it but by its file (CAP-3.2). */
  applying_since: number | null
}

/** The voting unit: it stays when organisations and people change. A seat that nobody holds is vacant. */
export interface SeatTable {
  id: string
  partnership_id: string
  group_id: string
  created_at: number
  ended_at: number | null
}

/** Which organisation holds a seat, from when until when. Two may share one. */
export interface SeatHoldingTable {
  id: string
  seat_id: string
  organisation_id: string
  since: number
  until: number | null
}

export interface MembershipTable {
  id: string
  partnership_id: string
  person_id: string
  role: 'partner_member' | 'partner_lead' | 'secretariat' | 'observer' | 'applicant'
  organisation_id: string | null
  joined_at: number
  /** Since when this member may stand in for the lead of the seat. */
  deputy_since: number | null
  /** While suspended a person reaches nothing here; the reason is for them and the record. */
  suspended_at: number | null
  suspended_for: string | null
  /** A membership is ended, never deleted: who was here, and until when, stays known. */
  ended_at: number | null
  ended_by: string | null
  ended_for: string | null
}

export interface InvitationTable {
  id: string
  /** SHA-256 of the token in the link, hex. */
  token_hash: string
  partnership_id: string
  email: string
  role: MembershipTable['role']
  organisation_id: string | null
  invited_by: string
  created_at: number
  expires_at: number
  used_at: number | null
  withdrawn_at: number | null
}

export interface SetUpLinkTable {
  token_hash: string
  created_at: number
  used_at: number | null
}
