import type { WaitingOf } from '@roundtable/shared/inbox/waiting'
import { findOrganisations, type Place } from '../membership/index.ts'
import type { Invitations } from './operations.ts'
import { findOpenInvitations } from './store.ts'

const soonMs = 2 * 24 * 60 * 60 * 1000

/** For the secretariat: invitations nobody has used that run out within two days. */
export async function invitationsWaiting(
  { database, clock }: Pick<Invitations, 'database' | 'clock'>,
  place: Place,
): Promise<WaitingOf<'invitation.running-out'>[]> {
  if (place.role !== 'secretariat') return []
  const now = clock.now()
  const open = await findOpenInvitations(database.kysely, place, now)
  const organisations = await findOrganisations(database.kysely, place)
  return open
    .filter((row) => row.expires_at - now <= soonMs)
    .map((row) => ({
      kind: 'invitation.running-out',
      id: row.id,
      about: {
        role: row.role,
        organisation: organisations.find(({ id }) => id === row.organisation_id)?.name ?? null,
      },
      since: row.created_at,
      dueAt: row.expires_at,
      to: '/partners',
    }))
}
