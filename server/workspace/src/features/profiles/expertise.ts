import { newId } from '@roundtable/foundation/ids'
import { Refusal } from '@roundtable/shared/errors'
import type { TopicId } from '@roundtable/shared/ids'
import { type Level, type NewTopic, type OwnLevel, topicState } from '@roundtable/shared/profiles/expertise'
import { sameWord } from '@roundtable/shared/profiles/terms'
import { type Desk, perform } from '../audit/index.ts'
import { actorAt, type Place } from '../membership/index.ts'
import {
  deleteExpertise,
  findExpertise,
  findTopics,
  insertTopic,
  putExpertise,
  removeTopicRow,
} from './expertise-store.ts'
import { ownOrganisation, partnersAt } from './partners.ts'

/** Topics by organisations, with what follows from them. Only today's partners count: who has left knows nothing for us. */
export async function readExpertise({ database }: Pick<Desk, 'database'>, place: Place) {
  const { kysely } = database
  const topics = await findTopics(kysely, place)
  const partners = await partnersAt(kysely, place)
  const said = await findExpertise(
    kysely,
    topics.map((topic) => topic.id),
  )
  return {
    organisations: partners.map(({ id, name, group }) => ({ id, name, sector: group?.sector ?? null })),
    topics: topics.map(({ id, name }) => {
      const levels = said
        .filter((each) => each.topic_id === id && partners.some((p) => p.id === each.organisation_id))
        // Levels were read at the door.
        .map((each) => ({ organisationId: each.organisation_id, level: each.level as Level }))
      return { id, name, levels, state: topicState(mapOf(levels)) }
    }),
  }
}

const mapOf = (levels: readonly { organisationId: string; level: Level }[]) =>
  new Map(levels.map(({ organisationId, level }) => [organisationId, level]))

export async function addTopic(desk: Desk, place: Place, { name }: NewTopic) {
  const id = newId<TopicId>()
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    const topics = await findTopics(transaction, place)
    if (topics.some((topic) => sameWord(topic.name, name)))
      throw new Refusal('already_exists', { field: 'name' })
    const partnership_id = place.partnership.id
    await insertTopic(transaction, { id, partnership_id, name, added_at: at, removed_at: null })
    await note('topic.added', { topicId: id, topic: name })
  })
  return { id }
}

/** A topic that nobody has said anything about can go again; what organisations have said is not thrown away. */
export async function removeTopic(desk: Desk, place: Place, id: string): Promise<void> {
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    const topic = (await findTopics(transaction, place)).find((each) => each.id === id)
    if (topic === undefined) throw new Refusal('not_found')
    if ((await findExpertise(transaction, [id])).length > 0) throw new Refusal('not_allowed')
    await removeTopicRow(transaction, id, at)
    await note('topic.removed', { topicId: id, topic: topic.name })
  })
}

/** The asker's organisation says what it knows of a topic, or takes its word back. */
export async function stateLevel(desk: Desk, place: Place, id: string, { level }: OwnLevel): Promise<void> {
  const own = ownOrganisation(place)
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    const topic = (await findTopics(transaction, place)).find((each) => each.id === id)
    if (topic === undefined) throw new Refusal('not_found')
    const key = { topic_id: id, organisation_id: own.id }
    if (level === null) await deleteExpertise(transaction, id, own.id)
    else await putExpertise(transaction, { ...key, level, stated_at: at })
    await note('expertise.stated', { topicId: id, topic: topic.name, organisation: own.name, level })
  })
}
