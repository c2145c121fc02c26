import type { Kysely } from 'kysely'
import type { Database } from '@roundtable/foundation/database'
import { actsOf, type RecordPart, type Told } from '@roundtable/shared/audit/reading'
import type { Role } from '@roundtable/shared/permissions'
import type { Tables } from '../../tables.ts'
import { namesOf } from '../accounts/index.ts'
import { type AuditEntryTable, type Filter, findEntries, findHeads } from '../audit/index.ts'
import { findOrganisations, type Place } from '../membership/index.ts'

/** What reading stands on. */
export interface Reading {
  database: Database<Tables>
}

export type Entry = Told & {
  seq: number
  at: number
  private: boolean
  by: {
    id: string
    name: string | null
    role: Role | null
    organisation: { id: string; name: string } | null
  } | null
  hash: string
}

const atOnce = 50

/** A part of the record as the asker may read it: the partnership's, and that of their own organisation. */
export async function readRecord({ database }: Reading, place: Place, part: RecordPart) {
  const rows = await findEntries(database.kysely, chainsOf(place), filterOf(part), atOnce + 1)
  const shown = rows.slice(0, atOnce)
  const { at, seq, chain } = shown.at(-1) ?? {}
  const next = rows.length > atOnce ? `${at}.${seq}.${chain}` : null
  return { ...(await toldTo(database.kysely, place, shown)), next }
}

/** Everything of that part, for a file. */
export async function readAll({ database }: Reading, place: Place, part: RecordPart): Promise<Entry[]> {
  const rows = await findEntries(database.kysely, chainsOf(place), filterOf(part), Number.MAX_SAFE_INTEGER)
  return (await toldTo(database.kysely, place, rows)).entries
}

/** The last head of each chain the asker may read. */
export async function readHeads({ database }: Reading, place: Place) {
  const heads = await findHeads(database.kysely, chainsOf(place))
  const latest = heads.filter((head, at) => heads.findIndex(({ chain }) => chain === head.chain) === at)
  return latest.map((head) => ({ ...head, private: head.chain !== place.partnership.id }))
}

/** The records the asker may read. The secretariat acts for no organisation, so it reads the partnership's record alone. */
export function chainsOf({ partnership, organisation }: Place): string[] {
  return organisation === null ? [partnership.id] : [partnership.id, organisation.id]
}

function filterOf({ before, area, from, until, ...who }: RecordPart): Filter {
  const [at, seq, chain] = before?.split('.') ?? []
  return {
    ...who,
    acts: area && actsOf(area),
    from: from === undefined ? undefined : Number(from),
    until: until === undefined ? undefined : Number(until),
    before: chain === undefined ? undefined : { at: Number(at), seq: Number(seq), chain },
  }
}

/** Entries as the asker reads them; `people` has the names of everybody they are about. */
export async function toldTo(kysely: Kysely<Tables>, place: Place, rows: readonly AuditEntryTable[]) {
  const people = await namesOf(kysely, [...new Set(rows.flatMap(idsIn))])
  const organisations = new Map((await findOrganisations(kysely, place)).map(({ id, name }) => [id, name]))
  const entries = rows.map((row) => entryOf(row, place, { people, organisations }))
  return { entries, people: Object.fromEntries(people) }
}

const anId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Every id an entry names: which of them are people's, the people's table knows. */
function idsIn({ person_id, about }: AuditEntryTable): string[] {
  const ids: string[] = person_id === null ? [] : [person_id]
  JSON.parse(about, (_, value: unknown) => {
    if (typeof value === 'string' && anId.test(value)) ids.push(value)
    return value
  })
  return ids
}

interface Names {
  people: ReadonlyMap<string, string>
  organisations: ReadonlyMap<string, string>
}

/** What a row says was written by us, from the declared shape of its act and from roles that exist. */
function entryOf(row: AuditEntryTable, place: Place, names: Names): Entry {
  const { seq, at, hash, chain, person_id: id, organisation_id: organisationId } = row
  const organisation =
    organisationId === null
      ? null
      : { id: organisationId, name: names.organisations.get(organisationId) ?? '' }
  const name = id === null ? null : (names.people.get(id) ?? null)
  return {
    ...({ act: row.act, about: JSON.parse(row.about) } as Told),
    seq,
    at,
    hash,
    private: chain !== place.partnership.id,
    by: id === null ? null : { id, name, role: row.role as Role | null, organisation },
  }
}
