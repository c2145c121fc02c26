import { type OpenLinks, namesOfPlace } from '../membership/index.ts'
import { findOpenFor, withdrawAll } from './store.ts'

const actsForASeat: readonly string[] = ['partner_lead', 'partner_member']

/** What seats must know of links that are still out. */
export const openLinks: OpenLinks = {
  async isAwaited(transaction, organisationId, at) {
    const open = await findOpenFor(transaction, organisationId, at)
    return open.some(({ role }) => actsForASeat.includes(role))
  },

  async withdrawFor(transaction, note, organisationId, at) {
    const open = await findOpenFor(transaction, organisationId, at)
    await withdrawAll(
      transaction,
      open.map(({ id }) => id),
      at,
    )
    for (const { partnership_id, role } of open) {
      const { organisation } = await namesOfPlace(transaction, partnership_id, organisationId)
      await note('invitation.withdrawn', { role, organisation })
    }
  },
}
