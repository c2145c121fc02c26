import type { Sector } from '@roundtable/shared/membership'
import type { Role } from '@roundtable/shared/permissions'
import type { Asker } from '../../door/asker.ts'

/** "Who am I": what a signed-in page needs before it can draw anything. */
export interface SessionAnswer {
  person: { id: string; name: string; email: string }
  sessionHandle: string
  partnerships: PlaceAnswer[]
  /** Places that are suspended or ended lately, so that the person reads why nothing is there. */
  lost: LostPlaceAnswer[]
  /** They serve as secretariat and have no passkey yet: they read, and act once they have one. */
  passkeyMissing: boolean
  demo: boolean
}

export interface PlaceAnswer {
  id: string
  slug: string
  name: string
  purpose: string
  role: Role
  organisation: { id: string; name: string } | null
  sector: Sector | null
  /** How many organisations sit at the table. */
  partners: number
}

export interface LostPlaceAnswer {
  slug: string
  name: string
  standing: 'suspended' | 'removed' | 'left'
  since: number
  /** As it was given to whom it concerns; null where none was. */
  reason: string | null
}

/** Composed by `app.ts`: the seats come from a later feature. */
export type TellWho = (asker: Asker) => Promise<SessionAnswer>
