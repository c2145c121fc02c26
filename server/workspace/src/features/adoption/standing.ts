import type { Kysely } from 'kysely'
import type { Sector } from '@roundtable/shared/membership'
import type { VersionState } from '@roundtable/shared/adoption/adoption'
import type { Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'
import { findSeatsOf, findSignatures, findVersions, type VersionRow } from './store.ts'

/** A seat of a version with its signature, if it has signed. */
export interface SeatOfVersion {
  seatId: string
  group: string
  sector: Sector
  organisations: string[]
  standing: 'asked' | 'without_delegate'
  signature: { by: string; organisation: string; at: number; reservation: string | null } | null
}

/** The version that binds: of those adopted the latest. `versions` are all of one document, newest first. */
export function adoptedOf(versions: readonly VersionRow[]): VersionRow | undefined {
  return versions.find(({ outcome }) => outcome === 'adopted')
}

/** The number of the adopted version of each document at the asker's table, by its id. */
export async function adoptedVersions(kysely: Kysely<Tables>, place: Place): Promise<Map<string, number>> {
  const versions = await findVersions(kysely, place)
  // Newest first, so that the first of a document is the one that binds.
  const adopted = versions.filter(({ outcome }) => outcome === 'adopted').toReversed()
  return new Map(adopted.map(({ documentId, number }) => [documentId, number]))
}

export function stateOf(version: VersionRow, versions: readonly VersionRow[]): VersionState {
  if (version.outcome === null) return 'put_forward'
  if (version.outcome === 'put_aside') return 'put_aside'
  return version.id === adoptedOf(versions)?.id ? 'adopted' : 'superseded'
}

/** The seats of versions with their signatures, by version. */
export async function seatsOf(
  kysely: Kysely<Tables>,
  versions: readonly VersionRow[],
): Promise<Map<string, SeatOfVersion[]>> {
  const ids = versions.map(({ id }) => id)
  const seats = await findSeatsOf(kysely, ids)
  const signatures = await findSignatures(kysely, ids)
  const whole = seats.map((seat) => {
    const signed = signatures.find(
      ({ version_id, seat_id }) => version_id === seat.version_id && seat_id === seat.seat_id,
    )
    return {
      versionId: seat.version_id,
      seatId: seat.seat_id,
      group: seat.stakeholder_group,
      sector: seat.sector,
      organisations: JSON.parse(seat.organisations) as string[],
      standing: seat.standing,
      signature:
        signed === undefined
          ? null
          : {
              by: signed.signed_by,
              organisation: signed.organisation,
              at: signed.signed_at,
              reservation: signed.reservation,
            },
    }
  })
  return Map.groupBy(whole, ({ versionId }) => versionId)
}
