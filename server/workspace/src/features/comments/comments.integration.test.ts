import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mention } from '@roundtable/shared/comments/mentions'
import { aWorkspace, type TestWorkspace } from '../../testing/a-workspace.ts'
import type { Seated } from '../../testing/builders.ts'
import { aCanary } from '../../testing/canaries.ts'
import { aThread, inviteObservers, replyTo, textAnchor } from '../../testing/comments.ts'
import { aPage } from '../../testing/news.ts'
import { aSocketPort, type SocketPort } from '../../testing/sockets.ts'
import { aWorld, type World } from '../../testing/world.ts'
import type { readComments } from './reading.ts'

type Told = Awaited<ReturnType<typeof readComments>>

let house: TestWorkspace
let port: SocketPort
let world: World

beforeAll(async () => {
  house = await aWorkspace()
  port = await aSocketPort(house)
})
afterAll(async () => {
  await house.close()
  await port.close()
})
beforeEach(async () => {
  world = await aWorld(house)
})

const path = (below: string) => `/api/partnerships/${world.table.slug}/${below}`
const told = async ({ browser }: Seated): Promise<Told> =>
  (await (await browser.get(path(`documents/${world.documentId}/comments`))).json()) as Told
const words = async (by: Seated) =>
  (await told(by)).threads.map(({ comments }) =>
    comments.map(({ words }) => ('text' in words ? words.text : words.is)),
  )
const settle = ({ browser }: Seated, threadId: string, to: 'settled' | 'open') =>
  browser.post(path(`threads/${threadId}/standing`), { to })
const moderate = (id: string, to: 'hidden' | 'shown', reason = 'About a person') =>
  world.secretariat.browser.post(path(`comments/${id}/moderation`), { to, reason })
const acts = async () => {
  const record = (await (await world.lead.browser.get(path('record?area=comment'))).json()) as {
    entries: { act: string; about: Record<string, unknown> }[]
  }
  return record.entries.toReversed()
}

test('COM-4 partners and the secretariat discuss a sentence, each named by who they said it for', async () => {
  const { threadId } = await aThread(world.lead, world.documentId)
  await replyTo(world.otherLead, threadId)
  await replyTo(world.secretariat, threadId, 'The list is in the folder.')
  const { threads, mayComment, partners } = await told(world.member)
  expect({ mayComment, partners }).toEqual({ mayComment: true, partners: 2 })
  expect(threads).toMatchObject([
    {
      id: threadId,
      anchor: textAnchor,
      reach: 'internal',
      settled: null,
      comments: [
        { by: { name: 'Ama Dankwa', organisation: 'Asenkro Farmers’ Union', sector: 'civil_society' } },
        { by: { name: 'Jonas Brandt', organisation: 'Brandt & Sohn Chocolate', sector: 'private' } },
        { by: { name: 'Miriam Osei', role: 'secretariat', organisation: null } },
      ],
    },
  ])
})

test('COM-5 what is sent twice is there once, also at the same moment', async () => {
  const body = { key: randomUUID(), anchor: textAnchor, text: 'Once only' }
  const send = () => world.lead.browser.post(path(`documents/${world.documentId}/comments`), body)
  const [one, two] = await Promise.all([send(), send()])
  const third = await send()
  const [first, second, last] = await Promise.all([one, two, third].map((answer) => answer.json()))
  expect([second, last]).toEqual([first, first])
  const { threadId } = first as { threadId: string }
  const answer = { key: randomUUID(), text: 'And once' }
  for (const again of [1, 2])
    expect([
      again,
      (await world.member.browser.post(path(`threads/${threadId}/comments`), answer)).status,
    ]).toEqual([again, 201])
  expect(await words(world.lead)).toEqual([['Once only', 'And once']])
})

test('COM-6 a discussion is settled and opened again, in the record without a word of it', async () => {
  const { threadId } = await aThread(world.lead, world.documentId, 'A secret sentence')
  expect((await settle(world.otherMember, threadId, 'settled')).status).toBe(200)
  expect((await told(world.lead)).threads[0]).toMatchObject({ settled: { by: 'Clara Wieland' } })
  expect((await replyTo(world.lead, threadId)).status).toBe(409)
  expect((await settle(world.otherLead, threadId, 'settled')).status).toBe(200)
  await settle(world.lead, threadId, 'open')
  expect((await replyTo(world.lead, threadId)).status).toBe(201)
  const entries = await acts()
  expect(entries.map(({ act }) => act)).toEqual([
    'comment.thread-opened',
    'comment.thread-settled',
    'comment.thread-reopened',
  ])
  expect(JSON.stringify(entries)).not.toContain('secret sentence')
  expect(JSON.stringify(entries)).not.toContain(textAnchor.quote)
})

test('COM-6 who only serves or observes settles what they opened, and nothing else', async () => {
  const own = await aThread(world.secretariat, world.documentId)
  expect((await settle(world.secretariat, own.threadId, 'settled')).status).toBe(200)
  const theirs = await aThread(world.lead, world.documentId)
  expect((await settle(world.secretariat, theirs.threadId, 'settled')).status).toBe(403)
})

test('COM-7 CAP-3.6 a hidden comment keeps its words for its author and the secretariat, and its reason for all', async () => {
  const { id } = await aThread(world.otherMember, world.documentId, 'He is a liar')
  expect((await moderate(id, 'hidden')).status).toBe(200)
  const hidden = { is: 'hidden', reason: 'About a person' }
  for (const [reader, text] of [
    [world.otherMember, 'He is a liar'],
    [world.secretariat, 'He is a liar'],
    [world.otherLead, null],
    [world.lead, null],
  ] as const)
    expect((await told(reader)).threads[0]?.comments[0]?.words).toMatchObject({ ...hidden, text })
  const revised = await world.otherMember.browser.put(path(`comments/${id}`), { text: 'Not so' })
  expect(revised.status).toBe(409)
  expect((await acts()).at(-1)).toMatchObject({
    act: 'comment.hidden',
    about: { commentId: id, person: world.otherMember.person.id, reason: 'About a person' },
  })
  const page = (await (await world.lead.browser.get(path('secretariat'))).json()) as {
    figures: { groups: { group: { name: string }; counts: Record<string, number> }[] } | null
  }
  const figures = page.figures?.groups.map(({ group, counts }) => [group.name, counts['moderation']])
  expect(figures).toContainEqual(['Private sector', 1])
  await moderate(id, 'shown', 'Appeal upheld')
  expect(await words(world.lead)).toEqual([['He is a liar']])
  expect((await moderate(id, 'shown')).status).toBe(409)
})

test('COM-8 people change and take back their own words; what was taken back is nowhere', async () => {
  const { threadId, id } = await aThread(world.lead, world.documentId, 'First thougt')
  await replyTo(world.member, threadId, 'Indeed')
  house.clock.turn(1000)
  await world.lead.browser.put(path(`comments/${id}`), { text: 'First thought' })
  expect((await told(world.member)).threads[0]?.comments[0]?.words).toEqual({
    is: 'said',
    text: 'First thought',
    editedAt: house.clock.now(),
  })
  expect((await world.lead.browser.delete(path(`comments/${id}`))).status).toBe(204)
  expect(await words(world.member)).toEqual([['taken_back', 'Indeed']])
  const kept = await house.database.kysely.selectFrom('comment').select('text').where('id', '=', id).execute()
  expect(kept).toEqual([{ text: '' }])
  expect((await world.lead.browser.put(path(`comments/${id}`), { text: 'Again' })).status).toBe(409)
  const alone = await aThread(world.lead, world.documentId)
  await world.lead.browser.delete(path(`comments/${alone.id}`))
  expect((await told(world.member)).threads.map((thread) => thread.id)).toEqual([threadId])
})

test('COM-9 what was not read is counted by document, and a mention waits in the inbox until it is read', async () => {
  const { member, lead, otherLead } = world
  const { threadId } = await aThread(lead, world.documentId, `${mention(member.person.id)}, what do you say?`)
  await replyTo(otherLead, threadId)
  const unread = async ({ browser }: Seated) => (await browser.get(path('comments/unread'))).json()
  const waits = async ({ browser }: Seated) =>
    ((await (await browser.get(path('inbox'))).json()) as { kind: string }[]).filter(
      ({ kind }) => kind === 'comment.mention',
    )
  expect(await unread(member)).toEqual([{ documentId: world.documentId, unread: 2 }])
  expect(await unread(lead)).toEqual([{ documentId: world.documentId, unread: 1 }])
  expect(await waits(member)).toMatchObject([
    {
      about: { by: 'Ama Dankwa', document: 'Vision' },
      to: `/documents/${world.documentId}?thread=${threadId}`,
    },
  ])
  expect(await waits(otherLead)).toEqual([])
  const last = (await told(member)).threads[0]!.comments.at(-1)!
  await member.browser.post(path(`documents/${world.documentId}/comments/read`), { until: last.at })
  expect([await unread(member), await waits(member)]).toEqual([[], []])
  expect((await told(member)).readUntil).toBe(last.at)
})

test('COM-9 nobody can be mentioned who cannot read it', async () => {
  const at = { key: randomUUID(), anchor: textAnchor }
  const elsewhere = await aWorld(house)
  for (const stranger of [world.observer, world.applicant, elsewhere.lead]) {
    const text = `Hello ${mention(stranger.person.id)}`
    const answer = await world.lead.browser.post(path(`documents/${world.documentId}/comments`), {
      ...at,
      text,
    })
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: { code: 'bad_input', field: 'text' } },
    ])
  }
})

describe('COM-10 VIS-1 observers', () => {
  test('read and say nothing until partners invite them, and then nothing of what was said before', async () => {
    const before = await aThread(world.lead, world.documentId, 'Between us')
    expect(await told(world.observer)).toMatchObject({ threads: [], mayComment: false, people: [] })
    await inviteObservers(world.member, world.documentId)
    expect(await told(world.observer)).toMatchObject({ threads: [], mayComment: true })
    expect((await replyTo(world.observer, before.threadId)).status).toBe(404)
    await replyTo(world.lead, before.threadId, 'Still between us')
    const open = await aThread(world.observer, world.documentId, 'From the outside')
    await replyTo(world.lead, open.threadId, 'Thank you')
    expect(await words(world.observer)).toEqual([['From the outside', 'Thank you']])
    expect((await told(world.lead)).threads.map(({ reach }) => reach)).toEqual(['internal', 'observers'])
    await inviteObservers(world.lead, world.documentId, false)
    expect((await told(world.observer)).threads).toEqual([])
    await replyTo(world.lead, open.threadId, 'Now between us')
    await inviteObservers(world.lead, world.documentId)
    expect(await words(world.observer)).toEqual([['From the outside', 'Thank you']])
  })

  test('no byte of what is internal reaches an observer, an applicant or another table', async () => {
    const canaries = [aCanary(), aCanary(), aCanary(), aCanary()]
    const [quote, text, answer, reason] = canaries as [string, string, string, string]
    const body = { key: randomUUID(), anchor: { ...textAnchor, quote }, text }
    const sent = await world.lead.browser.post(path(`documents/${world.documentId}/comments`), body)
    const { threadId, id } = (await sent.json()) as { threadId: string; id: string }
    await replyTo(world.otherLead, threadId, answer)
    await inviteObservers(world.lead, world.documentId)
    await moderate(id, 'hidden', reason)
    const elsewhere = await aWorld(house)
    const readers = [world.observer, world.applicant, elsewhere.lead, elsewhere.secretariat]
    const tells = /comments|threads|documents|record|inbox/
    const doors = house.workspace.app.routes.filter(
      ({ method, path }) => method === 'GET' && path.includes(':slug') && tells.test(path),
    )
    const addresses = doors.flatMap(({ path }) =>
      [world.documentId, threadId, id].map((each) =>
        path.replace(':slug', world.table.slug).replaceAll(/:\w+/g, each),
      ),
    )
    for (const { browser } of readers)
      for (const address of new Set(addresses)) {
        const received = await (await browser.get(address)).text()
        expect([address, canaries.filter((canary) => received.includes(canary))]).toEqual([address, []])
      }
    const inside = JSON.stringify(await told(world.secretariat))
    expect(canaries.filter((canary) => !inside.includes(canary))).toEqual([])
  })
})

test('COM-11 an archived document is discussed no more, and its discussions are read', async () => {
  const { threadId } = await aThread(world.lead, world.documentId)
  await world.lead.browser.post(path(`documents/${world.documentId}/standing`), {
    to: 'archived',
    reason: 'Done with',
  })
  expect((await replyTo(world.lead, threadId)).status).toBe(409)
  expect(await told(world.lead)).toMatchObject({ mayComment: false, threads: [{ id: threadId }] })
})

test('COM-12 whoever has the table open is told at once that there is news, and never what', async () => {
  const page = await aPage(port, world.otherMember.browser)
  await aThread(world.lead, world.documentId, 'Something new')
  await expect.poll(() => page.told.length).toBeGreaterThan(0)
  expect(page.told.join()).not.toContain('Something new')
  page.socket.terminate()
})

test('T17 a comment that does not fit is refused and its field named', async () => {
  const { start, end } = textAnchor
  for (const [wrong, field] of [
    [{ text: ' ' }, 'text'],
    [{ text: 'x'.repeat(4001) }, 'text'],
    [{ text: 'a\u{202e}b' }, 'text'],
    [{ key: 'short' }, 'key'],
    [{ anchor: { in: 'text', start: '<svg>', end, quote: '' } }, 'anchor.start'],
    [{ anchor: { in: 'text', start, end: 'A'.repeat(201), quote: '' } }, 'anchor.end'],
    [{ anchor: { in: 'row', row: '', field: null, quote: '' } }, 'anchor.row'],
    [{ anchor: { in: 'space' } }, 'anchor.in'],
  ] as const) {
    const input = { key: randomUUID(), anchor: textAnchor, text: 'Good', ...wrong }
    const answer = await world.lead.browser.post(path(`documents/${world.documentId}/comments`), input)
    expect([answer.status, await answer.json()]).toEqual([400, { error: { code: 'bad_input', field } }])
  }
})
