import type { Kysely } from 'kysely'
import type * as z from 'zod/mini'
import type { Clock } from '@roundtable/foundation/clock'
import type { Database } from '@roundtable/foundation/database'
import { randomToken, sha256 } from '@roundtable/foundation/ids'
import type { setUp as setUpInput } from '@roundtable/shared/accounts'
import { Refusal } from '@roundtable/shared/errors'
import type { Visit } from '../../door/asker.ts'
import type { Tables } from '../../tables.ts'
import { type Accounts, createPerson, enter, type Entry, hashPassword } from '../accounts/index.ts'
import { foundPartnership, freeSlug, givePlace } from '../membership/index.ts'
import { findLink, forgetUnusedLinks, insertLink, isSetUp, useUp } from './store.ts'

/** What the verbs of this feature stand on. */
export interface SetUp {
  database: Database<Tables>
  clock: Clock
  accounts: Accounts
  origin: string
}

/** A link that sets an empty instance up, once; nothing where it is set up already. Earlier links stop working. */
export async function offerSetUp({
  database,
  clock,
  origin,
}: Omit<SetUp, 'accounts'>): Promise<string | undefined> {
  const token = randomToken()
  const offered = await database.transaction(async (transaction) => {
    if (await isSetUp(transaction)) return false
    await forgetUnusedLinks(transaction)
    await insertLink(transaction, { token_hash: sha256(token), created_at: clock.now(), used_at: null })
    return true
  })
  return offered ? `${origin}/set-up#${token}` : undefined
}

/** Throws unless the token opens the set-up now. Uses nothing up. */
export async function lookAtSetUp({ database }: SetUp, token: string): Promise<void> {
  await usableLink(database.kysely, token)
}

/** Founds the first partnership and places its secretariat, the person who holds the link. */
export async function setUp(ground: SetUp, input: z.output<typeof setUpInput>, visit: Visit): Promise<Entry> {
  const { database, clock, accounts } = ground
  await usableLink(database.kysely, input.token)
  const passwordHash = await hashPassword(input.person.password)
  const person = await database.transaction(async (transaction) => {
    const at = clock.now()
    if (!(await useUp(transaction, sha256(input.token), at))) throw new Refusal('link_used')
    const founder = await createPerson(transaction, { ...input.person, passwordHash, at })
    const slug = await freeSlug(transaction, input.partnership.name)
    const { id: partnershipId } = await foundPartnership(transaction, { ...input.partnership, slug, at })
    const place = { partnershipId, personId: founder.id, organisationId: null, at }
    await givePlace(transaction, { ...place, role: 'secretariat' })
    return founder
  })
  return enter(accounts, person, 'set-up link', visit)
}

async function usableLink(kysely: Kysely<Tables>, token: string): Promise<void> {
  const link = await findLink(kysely, sha256(token))
  if (link === undefined) throw new Refusal('not_found')
  if (link.used_at !== null) throw new Refusal('link_used')
}
