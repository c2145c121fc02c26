import type { Transaction } from 'kysely'
import { Refusal } from '@roundtable/shared/errors'
import type { NewGroup, PartnershipSettings } from '@roundtable/shared/membership/settings'
import type { Tables } from '../../tables.ts'
import { perform } from '../audit/index.ts'
import { actorAt, type Membership } from './operations.ts'
import { findGroups, findSeats } from './seat-store.ts'
import { findRemovedGroup, findSettings, insertGroup, updateGroup, updateSettings } from './settings-store.ts'
import type { Place } from './store.ts'

/** Changes how the partnership is set up; the record tells what each changed field was before. */
export async function changeSettings(
  membership: Membership,
  asker: Place,
  input: PartnershipSettings,
): Promise<void> {
  await perform(membership, actorAt(asker), async (transaction, note) => {
    const changes = changesBetween(await findSettings(transaction, asker), input)
    if (changes.length === 0) return
    await updateSettings(transaction, asker, input)
    await note('partnership.settled', { changes })
  })
}

/** Adds a stakeholder group at the end. The name of one that was removed brings that one back. */
export function addGroup(membership: Membership, asker: Place, group: NewGroup) {
  return perform(membership, actorAt(asker), async (transaction, note) => {
    const groups = await findGroups(transaction, asker)
    refuseName(groups, group.name)
    const position = groups.length
    const removed = await findRemovedGroup(transaction, asker, group.name)
    const { name, sector } = group
    await note('group.added', { group: name, sector })
    if (removed === undefined)
      return { id: await insertGroup(transaction, asker, { name, sector, position }) }
    await updateGroup(transaction, removed.id, { sector, position, ended_at: null })
    return { id: removed.id }
  })
}

/** Renames a group or maps it to another sector; its seats go with it. */
export async function changeGroup(
  membership: Membership,
  asker: Place,
  id: string,
  input: NewGroup,
): Promise<void> {
  await perform(membership, actorAt(asker), async (transaction, note) => {
    const { group, others } = await groupAt(transaction, asker, id)
    const { name, sector } = input
    refuseName(others, name)
    if (await findRemovedGroup(transaction, asker, name))
      throw new Refusal('already_exists', { field: 'name' })
    if (name === group.name && sector === group.sector) return
    await updateGroup(transaction, id, { name, sector })
    await note('group.changed', { group: name, sector, wasGroup: group.name, wasSector: group.sector })
  })
}

/** Removes a group that has no open seat. */
export async function removeGroup(membership: Membership, asker: Place, id: string): Promise<void> {
  await perform(membership, actorAt(asker), async (transaction, note, at) => {
    const { group } = await groupAt(transaction, asker, id)
    const seats = await findSeats(transaction, asker)
    if (seats.some((seat) => seat.groupId === id)) throw new Refusal('not_now')
    await updateGroup(transaction, id, { ended_at: at })
    await note('group.removed', { group: group.name, sector: group.sector })
  })
}

/** Puts the groups in another order. All of them are named, each once. */
export async function orderGroups(
  membership: Membership,
  asker: Place,
  { order }: { order: readonly string[] },
): Promise<void> {
  await perform(membership, actorAt(asker), async (transaction, note) => {
    const groups = await findGroups(transaction, asker)
    const ordered = order.flatMap((id) => groups.filter((group) => group.id === id))
    if (
      new Set(order).size !== groups.length ||
      ordered.length !== groups.length ||
      order.length !== groups.length
    )
      throw new Refusal('bad_input', { field: 'order' })
    if (order.every((id, position) => groups[position]?.id === id)) return
    for (const [position, { id }] of ordered.entries()) await updateGroup(transaction, id, { position })
    await note('groups.ordered', { groups: ordered.map(({ name }) => name) })
  })
}

async function groupAt(transaction: Transaction<Tables>, asker: Place, id: string) {
  const groups = await findGroups(transaction, asker)
  const group = groups.find((each) => each.id === id)
  if (group === undefined) throw new Refusal('not_found')
  return { group, others: groups.filter((each) => each !== group) }
}

function refuseName(groups: readonly { name: string }[], name: string): void {
  const same = (each: { name: string }) => each.name.toLocaleLowerCase() === name.toLocaleLowerCase()
  if (groups.some(same)) throw new Refusal('already_exists', { field: 'name' })
}

function changesBetween(before: PartnershipSettings, after: PartnershipSettings) {
  const [was, is] = [inWords(before), inWords(after)]
  return Object.keys(is)
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ field, from: was[field] ?? '', to: is[field] ?? '' }))
}

/** Each field as one text, as the record keeps it. */
function inWords({
  foundingRule,
  languages,
  startedOn,
  ...rest
}: PartnershipSettings): Record<string, string> {
  const { leastPartners, leastSectors } = foundingRule
  return {
    ...rest,
    languages: languages.join(', '),
    startedOn: startedOn ?? '',
    leastPartners: String(leastPartners),
    leastSectors: String(leastSectors),
  }
}
