import { expect, test } from 'vitest'
import { aRedLine, redLinesOf, redLineTerms, revise, stand } from '../../testing/red-lines.ts'
import { inAWorld } from '../../testing/in-a-world.ts'

const world = inAWorld()

test('CAP-3.8 each disclosure reaches those it names: us, us and the secretariat, all partners', async () => {
  const { lead, member, secretariat, otherMember } = world
  const id = await aRedLine(lead)
  const [line] = await redLinesOf(member)
  expect(line).toMatchObject({ id, own: true, organisation: { name: 'Asenkro Farmers’ Union' } })
  expect(line!.versions).toMatchObject([
    { state: 'recorded', disclosure: 'org_private', terms: redLineTerms, until: null },
  ])
  const readers = async () => [(await redLinesOf(secretariat)).length, (await redLinesOf(otherMember)).length]
  expect(await readers()).toEqual([0, 0])
  await stand(lead, id, 'org_and_secretariat')
  expect(await readers()).toEqual([1, 0])
  await stand(lead, id, 'internal')
  expect(await readers()).toEqual([1, 1])
  // VIS-2: with a reason, and to something else than it is.
  const answers = [await stand(lead, id, 'org_private', ''), await stand(lead, id, 'internal')]
  expect(answers.map(({ status }) => status)).toEqual([400, 400])
})

test('CAP-3.8 what a member writes is a draft, which only the lead records', async () => {
  const { lead, member } = world
  const id = await aRedLine(member)
  expect((await revise(member, id, 'No price below the reference')).status).toBe(200)
  expect((await stand(lead, id, 'internal')).status).toBe(403)
  expect((await revise(lead, id, 'No price below the reference price')).status).toBe(200)
  const [line] = await redLinesOf(member)
  expect(line!.versions.map(({ state }) => state)).toEqual(['recorded', 'draft', 'draft'])
  expect((await revise(member, id, 'Any price will do')).status).toBe(403)
})

test('CAP-3.8 others read what was told to all, nothing from before and nothing after it was taken back', async () => {
  const { lead, otherLead } = world
  const id = await aRedLine(lead, { statement: 'A first thought of ours' })
  await revise(lead, id, 'The line as it was told')
  world.house.clock.turn(60_000)
  await stand(lead, id, 'internal')
  await stand(lead, id, 'org_private', 'Told too early')
  await revise(lead, id, 'A last thought of ours')
  const [line, ...more] = await redLinesOf(otherLead)
  const now = world.house.clock.now()
  expect(more).toEqual([])
  expect(line!.versions).toMatchObject([{ reason: 'Talks begin', since: now, until: now }])
  expect(JSON.stringify(line)).not.toMatch(/thought|too early/)
  expect((await redLinesOf(lead))[0]!.versions).toHaveLength(5)
  // A random id: one made of the time would tell how long the line was kept.
  expect(id[14]).toBe('4')
})

test('CAP-3.8 a withdrawn line stays readable, and does not change any more', async () => {
  const { lead, otherLead } = world
  const id = await aRedLine(lead)
  await stand(lead, id, 'internal')
  expect((await revise(otherLead, id, 'Not mine to change')).status).toBe(403)
  await stand(lead, id, 'withdrawn', 'Settled by contract')
  const [line] = await redLinesOf(otherLead)
  expect(line!.versions[0]).toMatchObject({ state: 'withdrawn', reason: 'Settled by contract' })
  expect((await stand(lead, id, 'withdrawn')).status).toBe(403)
  expect((await revise(lead, id, 'It is back after all')).status).toBe(403)
})

test.each<[string, Record<string, unknown>, string]>([
  ['no statement', { statement: ' ' }, 'statement'],
  ['a limit without its number', { limit: { metric: 'price', op: '>=', unit: 'EUR' } }, 'limit.value'],
  ['an end before its beginning', { validUntil: '2026-02-01' }, 'validUntil'],
])('terms with %s are refused at that field', async (_, wrong, field) => {
  const { browser, table } = world.lead
  const answer = await browser.post(`/api/partnerships/${table.slug}/red-lines`, {
    ...redLineTerms,
    ...wrong,
  })
  expect([answer.status, await answer.json()]).toEqual([400, { error: { code: 'bad_input', field } }])
})
