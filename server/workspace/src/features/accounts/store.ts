import type { Kysely } from 'kysely'
import type { PersonTable, Tables } from '../../tables.ts'

export function findPersonByEmail(kysely: Kysely<Tables>, email: string): Promise<PersonTable | undefined> {
  return kysely.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst()
}

export function findPerson(kysely: Kysely<Tables>, id: string): Promise<PersonTable | undefined> {
  return kysely.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The names that belong to ids, for lists; ids without a person are left out. */
export async function namesOf(kysely: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await kysely.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** The addresses of people a letter goes to. For letters alone: nobody is shown another's address. */
export async function addressesOf(
  kysely: Kysely<Tables>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await kysely.selectFrom('person').select(['id', 'email']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.email]))
}

export async function insertPerson(kysely: Kysely<Tables>, person: PersonTable): Promise<void> {
  await kysely.insertInto('person').values(person).execute()
}

export async function setPasswordHash(kysely: Kysely<Tables>, id: string, hash: string): Promise<void> {
  await kysely.updateTable('person').set({ password_hash: hash }).where('id', '=', id).execute()
}

export async function setName(kysely: Kysely<Tables>, id: string, name: string): Promise<void> {
  await kysely.updateTable('person').set({ name }).where('id', '=', id).execute()
}
