import type * as z from 'zod/mini'
import type { RedLineTerms } from '@roundtable/shared/red-lines'
import type { Desk } from '../audit/index.ts'
import { findOrganisations, type Place } from '../membership/index.ts'
import type { redLinesHold } from './answers.ts'
import { findVersions } from './store.ts'

type RedLine = z.infer<typeof redLinesHold>[number]

/** The red lines the asker may read, with the versions they may read. Nothing tells how many others there are. */
export async function listRedLines({ database }: Pick<Desk, 'database'>, place: Place): Promise<RedLine[]> {
  const rows = await findVersions(database.kysely, place)
  const organisations = await findOrganisations(database.kysely, place)
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, versions]) => {
    const { organisation_id: owner } = versions[0]!
    return {
      id,
      organisation: organisations.find((each) => each.id === owner)!,
      own: owner === place.organisation?.id,
      versions: versions.toReversed().map(({ state, disclosure, reason, since, until, ...version }) => {
        // Written by us, from terms that were read at the door.
        const terms = JSON.parse(version.terms) as RedLineTerms
        return { state, disclosure, terms, reason, since, until }
      }),
    }
  })
}
