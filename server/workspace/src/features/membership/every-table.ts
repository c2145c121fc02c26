import type { Kysely } from 'kysely'
import type { Role } from '@roundtable/shared/permissions'
import type { Tables } from '../../tables.ts'

/** A table as the house itself needs it, for what it does for all of them. No door answers with this. */
export interface TableInTheHouse {
  id: string
  slug: string
  name: string
  organisations: { id: string; name: string }[]
  people: { personId: string; role: Role; organisationId: string | null }[]
}

/** Every table of the instance with those who sit at it now. */
export async function everyTable(kysely: Kysely<Tables>): Promise<TableInTheHouse[]> {
  const tables = await kysely.selectFrom('partnership').select(['id', 'slug', 'name']).orderBy('id').execute()
  const organisations = await kysely
    .selectFrom('organisation')
    .select(['id', 'name', 'partnership_id'])
    .execute()
  const people = await kysely
    .selectFrom('membership')
    .select(['person_id as personId', 'role', 'organisation_id as organisationId', 'partnership_id'])
    .where('ended_at', 'is', null)
    .where('suspended_at', 'is', null)
    .execute()
  return tables.map((table) => ({
    ...table,
    organisations: organisations.filter((each) => each.partnership_id === table.id),
    people: people.filter((each) => each.partnership_id === table.id),
  }))
}
