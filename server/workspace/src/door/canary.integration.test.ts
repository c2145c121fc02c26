import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { newId } from '@roundtable/foundation/ids'
import type { RedLineTerms } from '@roundtable/shared/red-lines'
import type { Letter } from '../mail.ts'
import { type TestWorkspace, aWorkspace } from '../testing/a-workspace.ts'
import { type Seated } from '../testing/builders.ts'
import { aRedLine, redLineTerms as terms, stand } from '../testing/red-lines.ts'
import { aCanary, canariesIn } from '../testing/canaries.ts'
import { aSocketPort, ofPage, type SocketPort } from '../testing/sockets.ts'
import { aWorld, persons, type World } from '../testing/world.ts'

/**
 * A's red lines, with a canary in every field, while B (the lead of another organisation) and the secretariat go through
 * the whole house: every door one can read at, every socket, with every id there is. Each byte they receive is kept.
 */
const letters: Letter[] = []
let house: TestWorkspace
let port: SocketPort
let world: World
/** By what each person may know. */
const told = { ours: [] as string[], secretariat: [] as string[], all: [] as string[] }
const received = new Map<Seated, (string | Uint8Array)[]>()
let doors = 0

beforeAll(async () => {
  house = await aWorkspace({ mailer: { send: async (letter) => letters.push(letter) > 0 } })
  port = await aSocketPort(house)
  world = await aWorld(house)
  for (const person of persons) received.set(world[person], [])
  const sockets = await openSockets()
  const ids = await actsOfA()
  await house.workspace.tidy()
  for (const person of persons) await walkThrough(world[person], ids)
  for (const socket of sockets) socket.terminate()
}, 120_000)
afterAll(async () => {
  await house.close()
  await port.close()
})

/** A canary that `who` may know. */
function canary(who: keyof typeof told, made = aCanary()): string {
  told[who].push(made)
  return made
}

/** Where a field takes no letters: a number and a day that nobody else would write. */
const aNumber = () => String(randomInt(1e11, 9e11))
const aDate = () => new Date(Date.UTC(randomInt(3000, 9000), 0, randomInt(1, 365))).toISOString().slice(0, 10)

const canariedTerms = (who: keyof typeof told): RedLineTerms => ({
  ...terms,
  kind: 'limit',
  statement: `Never ${canary(who)}`,
  topics: [canary(who)],
  limit: { metric: canary(who), op: '<=', value: Number(canary(who, aNumber())), unit: canary(who) },
  validFrom: canary(who, aDate()),
})

/** All that can be done with a red line, at each level of disclosure. Answers the ids of those that stay hidden from B. */
async function actsOfA(): Promise<string[]> {
  const { lead, member } = world
  const path = (id: string) => `/api/partnerships/${world.table.slug}/red-lines/${id}`
  const ours = await aRedLine(lead, canariedTerms('ours'))
  await lead.browser.put(path(ours), canariedTerms('ours'))
  await stand(lead, ours, 'withdrawn', canary('ours'))
  const draft = await aRedLine(member, canariedTerms('ours'))
  const shared = await aRedLine(lead, canariedTerms('secretariat'))
  await stand(lead, shared, 'org_and_secretariat', canary('secretariat'))
  const open = await aRedLine(lead, canariedTerms('ours'))
  await lead.browser.put(path(open), canariedTerms('all'))
  await stand(lead, open, 'internal', canary('all'))
  told.ours.push(ours, draft)
  told.secretariat.push(shared)
  return [ours, draft, shared, open]
}

async function openSockets(): Promise<WebSocket[]> {
  const paths = [`/live/${world.documentId}?schema=1&saved=1`, '/events']
  const sockets: WebSocket[] = []
  for (const person of persons)
    for (const path of paths) {
      const knock = await port.knock(path, ofPage(world[person].browser))
      if (!('open' in knock)) {
        received.get(world[person])!.push(JSON.stringify(knock))
        continue
      }
      knock.open.on('message', (data: Buffer) => received.get(world[person])!.push(data))
      sockets.push(knock.open)
    }
  return sockets
}

/** Everything a person could ask for: each door of the router, with each id in each place, and the doors of A's lines. */
async function walkThrough(seated: Seated, hidden: readonly string[]) {
  const everyId = [...hidden, world.documentId, ...(await idsOf(seated)), newId()]
  const reading = house.workspace.app.routes.filter(
    ({ method, path }) => method === 'GET' && !path.includes('*'),
  )
  const paths = new Set(reading.map(({ path }) => path.replace(':slug', world.table.slug)))
  doors = paths.size
  for (const path of paths)
    for (const id of path.includes(':') ? everyId : [''])
      await keep(seated, 'GET', path.replaceAll(/:\w+/g, id))
  for (const id of hidden)
    for (const end of ['', '/standing'])
      for (const method of ['PUT', 'POST', 'DELETE'])
        await keep(seated, method, `/api/partnerships/${world.table.slug}/red-lines/${id}${end}`, '{}')
  for (const part of ['area=red-line', `organisation=${hidden[0]}`, 'role=partner_lead'])
    for (const end of ['', '/export'])
      await keep(seated, 'GET', `/api/partnerships/${world.table.slug}/record${end}?${part}`)
}

async function idsOf({ browser }: Seated): Promise<string[]> {
  const text = await (await browser.get(`/api/partnerships/${world.table.slug}`)).text()
  return text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []
}

async function keep(seated: Seated, method: string, path: string, body?: string) {
  const response = await seated.browser.send(method, path, body, { 'Content-Type': 'application/json' })
  const headers = JSON.stringify([...response.headers])
  received.get(seated)!.push(String(response.status), headers, new Uint8Array(await response.arrayBuffer()))
}

const reaches = (person: (typeof persons)[number], canaries: readonly string[]) =>
  canariesIn(received.get(world[person])!, canaries)

describe('T5 VIS-4 CAP-3.8', () => {
  test('A’s own people receive every canary: the search finds what is there', () => {
    expect(doors).toBeGreaterThan(12)
    const every = [...told.ours, ...told.secretariat, ...told.all]
    expect(reaches('lead', every)).toEqual(every)
    expect(reaches('member', every)).toEqual(every)
  })

  test('the secretariat receives those of the line that is shared with it, and of no other', () => {
    expect(reaches('secretariat', [...told.secretariat, ...told.all])).toEqual([
      ...told.secretariat,
      ...told.all,
    ])
    expect(reaches('secretariat', told.ours)).toEqual([])
  })

  test.each(['otherLead', 'otherMember'] as const)(
    'as %s one receives what was told to all, and no other byte',
    (person) => {
      expect(reaches(person, told.all)).toEqual(told.all)
      expect(reaches(person, [...told.ours, ...told.secretariat])).toEqual([])
    },
  )

  test.each(['observer', 'applicant'] as const)('as %s one receives none of them', (person) => {
    expect(reaches(person, [...told.ours, ...told.secretariat, ...told.all])).toEqual([])
  })

  test('no letter and no line of the log holds one', () => {
    const every = [...told.ours, ...told.secretariat, ...told.all]
    expect(letters.length).toBeGreaterThan(0)
    expect(canariesIn([JSON.stringify(letters), JSON.stringify(house.log.lines)], every)).toEqual([])
  })

  test('T8 with the id of A’s line B gets, at every door, the bytes of an id that never was', async () => {
    const { otherLead, lead } = world
    const id = await aRedLine(lead)
    for (const door of house.workspace.app.routes) {
      if (!door.path.includes('/:slug/') || !door.path.includes(':id') || door.method === 'ALL') continue
      const answers = [id, newId()].map(async (each) => {
        const path = door.path.replace(':slug', world.table.slug).replaceAll(/:\w+/g, each)
        const body =
          door.method === 'GET' ? undefined : JSON.stringify({ ...terms, to: 'internal', reason: 'None' })
        const answer = await otherLead.browser.send(door.method, path, body, {
          'Content-Type': 'application/json',
        })
        return [answer.status, [...answer.headers], await answer.text()]
      })
      const [hidden, absent] = await Promise.all(answers)
      expect([door.path, hidden]).toEqual([door.path, absent])
    }
  })
})
