import type { Kysely } from 'kysely'
import type { ActName } from '@roundtable/shared/audit'
import { type ActKind, type ActOfSecretariat, neutrality } from '@roundtable/shared/mandate/neutrality'
import type { Tables } from '../../tables.ts'
import { findEntries } from '../audit/index.ts'
import { findGroups, type Place } from '../membership/index.ts'
import { partnersAt } from '../profiles/index.ts'
import { findFlags } from './store.ts'

/** Which acts are counted as what. All others of the secretariat are counted as `other`, so that none is left out. */
const kinds: Partial<Record<ActName, ActKind>> = {
  'invitation.sent': 'invitation',
  'person.removed': 'removal',
  'person.suspended': 'removal',
  'comment.hidden': 'moderation',
  'comment.shown-again': 'moderation',
  'flag.answered': 'flag_answer',
}

/** More acts than a secretariat does in a year; beyond it the newest count. */
const most = 20_000

/** What the secretariat did since then, group by group, from the record alone (CAP-3.6, IND-9). */
export async function figuresSince(kysely: Kysely<Tables>, place: Place, from: number) {
  const groups = await findGroups(kysely, place)
  const groupOf = await groupFinder(kysely, place, groups)
  const took = new Map(
    (await findFlags(kysely, place))
      .filter(({ answered_at }) => answered_at !== null)
      .map((flag) => [flag.id, flag.answered_at! - flag.raised_at]),
  )
  const entries = await findEntries(kysely, [place.partnership.id], { role: 'secretariat', from }, most)
  const acts = entries.map((entry): ActOfSecretariat => {
    const about = JSON.parse(entry.about) as Record<string, unknown>
    return {
      kind: kinds[entry.act as ActName] ?? 'other',
      groupId: groupOf(about),
      tookMs: took.get(String(about['flagId'])) ?? null,
    }
  })
  const figures = neutrality(
    groups.map(({ id }) => id),
    acts,
  )
  return {
    ...figures,
    from,
    groups: figures.groups.map(({ groupId, ...rest }) => ({
      group: groups.find(({ id }) => id === groupId)!,
      ...rest,
    })),
  }
}

/**
 * Which group an entry concerns: the one it names, that of the organisation it names, or of the organisation for which the
 * person it names joined. The record tells the last also of people who have left.
 */
async function groupFinder(
  kysely: Kysely<Tables>,
  place: Place,
  groups: readonly { id: string; name: string }[],
) {
  const partners = await partnersAt(kysely, place)
  const groupByName = new Map(partners.map(({ name, group }) => [name, group?.id ?? null]))
  const joined = await findEntries(kysely, [place.partnership.id], { acts: ['person.joined'] }, most)
  const organisationOf = new Map(
    joined.map(({ about }) => {
      const { person, organisation } = JSON.parse(about) as { person: string; organisation: string | null }
      return [person, organisation]
    }),
  )
  return ({ group, organisation, person }: Record<string, unknown>): string | null => {
    const named = groups.find(({ name }) => name === group)
    if (named !== undefined) return named.id
    const name = typeof organisation === 'string' ? organisation : organisationOf.get(String(person))
    return groupByName.get(name ?? '') ?? null
  }
}
