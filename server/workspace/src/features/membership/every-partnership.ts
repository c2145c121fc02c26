import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'

/** Where and in which tongues a partnership works, for what the house does by itself at the right hour. */
export interface PartnershipAtWork {
  id: string
  slug: string
  name: string
  /** IANA name. */
  timeZone: string
  /** BCP 47 tags, the first one first. */
  languages: readonly string[]
}

/** Every partnership of the instance. For the house itself: no door answers with this. */
export async function everyPartnership(kysely: Kysely<Tables>): Promise<PartnershipAtWork[]> {
  return (await partnerships(kysely).orderBy('id').execute()).map(atWork)
}

/** One of them, which is known to be there. */
export async function findPartnership(kysely: Kysely<Tables>, id: string): Promise<PartnershipAtWork> {
  return atWork(await partnerships(kysely).where('id', '=', id).executeTakeFirstOrThrow())
}

const partnerships = (kysely: Kysely<Tables>) =>
  kysely.selectFrom('partnership').select(['id', 'slug', 'name', 'time_zone as timeZone', 'languages'])

function atWork<Row extends { languages: string }>(row: Row) {
  return { ...row, languages: JSON.parse(row.languages) as string[] }
}
