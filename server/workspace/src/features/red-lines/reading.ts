import type * as z from 'zod/mini'
import type { RedLineTerms } from '@roundtable/shared/red-lines'
import { namesOf } from '../accounts/index.ts'
import type { Desk } from '../audit/index.ts'
import { findOrganisations, type Place } from '../membership/index.ts'
import type { redLinesHold } from './answers.ts'
import { findVersions, type Version } from './store.ts'

type RedLine = z.infer<typeof redLinesHold>[number]

/** The red lines the asker may read, with the versions they may read. Nothing tells how many others there are. */
export async function listRedLines({ database }: Pick<Desk, 'database'>, place: Place): Promise<RedLine[]> {
  const versions = await findVersions(database.kysely, place)
  const organisations = await findOrganisations(database.kysely, place)
  const people = await namesOf(
    database.kysely,
    versions.map((version) => version.written_by),
  )
  const lines = Map.groupBy(versions, (version) => version.id)
  return [...lines].map(([id, [first, ...later]]) => {
    const { organisation_id } = first!
    return {
      id,
      organisation: organisations.find((each) => each.id === organisation_id)!,
      own: organisation_id === place.organisation?.id,
      versions: [first!, ...later].toReversed().map((version) => answerOf(version, people)),
    }
  })
}

function answerOf(version: Version, people: ReadonlyMap<string, string>): RedLine['versions'][number] {
  const { state, disclosure, reason, since, until, written_by } = version
  const name = people.get(written_by)
  const by = name === undefined ? null : { id: written_by, name }
  // Written by us, from terms that were read at the door.
  return { state, disclosure, terms: JSON.parse(version.terms) as RedLineTerms, reason, by, since, until }
}
