import { Refusal } from '@roundtable/shared/errors'
import type { NewPartnership } from '@roundtable/shared/membership/settings'
import type { Asker } from '../../door/asker.ts'
import { foundPartnership, givePlace } from './founding.ts'
import type { Membership } from './operations.ts'
import { freeSlug } from './slug.ts'
import { findPlaces } from './store.ts'

/**
 * Founds another partnership on this instance, wholly apart from the first. Whoever serves as secretariat somewhere may,
 * and serves the new one; to everyone else it is not allowed.
 */
export async function foundAnother(
  membership: Membership,
  asker: Asker,
  input: NewPartnership,
): Promise<{ slug: string }> {
  const { database, clock } = membership
  const { personId } = asker
  const places = await findPlaces(database.kysely, personId)
  const serving = places.find(({ role }) => role === 'secretariat')
  if (serving === undefined) throw new Refusal('not_allowed')
  await membership.mayActNow(serving)
  return database.transaction(async (transaction) => {
    const at = clock.now()
    const slug = await freeSlug(transaction, input.name)
    const { id } = await foundPartnership(transaction, { ...input, slug, at })
    const place = { partnershipId: id, personId, role: 'secretariat', organisationId: null, at } as const
    await givePlace(transaction, place)
    return { slug }
  })
}
