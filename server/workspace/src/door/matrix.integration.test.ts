import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@roundtable/foundation/ids'
import { commentDoors } from '../features/comments/comments.doors.ts'
import { adoptionDoors } from '../features/adoption/adoption.doors.ts'
import { amendmentDoors } from '../features/amendments/amendments.doors.ts'
import { documentDoors } from '../features/documents/documents.doors.ts'
import { findingDoors } from '../features/finding/finding.doors.ts'
import { flagDoors } from '../features/flags/flags.doors.ts'
import { diligenceDoors } from '../features/due-diligence/due-diligence.doors.ts'
import { historyDoors } from '../features/history/history.doors.ts'
import { exchangeDoors } from '../features/exchange/exchange.doors.ts'
import { inboxDoors } from '../features/inbox/inbox.doors.ts'
import { joiningDoors } from '../features/joining/joining.doors.ts'
import { invitationDoors } from '../features/invitations/invitations.doors.ts'
import { mandateDoors } from '../features/mandate/mandate.doors.ts'
import { membershipDoors } from '../features/membership/membership.doors.ts'
import { recordDoors } from '../features/record/record.doors.ts'
import { roleDoors } from '../features/roles/roles.doors.ts'
import { starterDoors } from '../features/starters/starters.doors.ts'
import { redLineDoors } from '../features/red-lines/red-lines.doors.ts'
import { profileDoors } from '../features/profiles/profiles.doors.ts'
import { actionOf } from '../features/membership/index.ts'
import { type TestWorkspace, aWorkspace } from '../testing/a-workspace.ts'
import type { Browser } from '../testing/browser.ts'
import type { Aim, Cell, DoorRow, DoorRows } from '../testing/doors.ts'
import { effortOf, median } from '../testing/effort.ts'
import { aWorld, persons, type World } from '../testing/world.ts'

/** Every door at a table, feature by feature. A door without a row here fails the first test. */
const rows: DoorRows = {
  ...membershipDoors,
  ...recordDoors,
  ...invitationDoors,
  ...documentDoors,
  ...historyDoors,
  ...commentDoors,
  ...adoptionDoors,
  ...findingDoors,
  ...flagDoors,
  ...amendmentDoors,
  ...exchangeDoors,
  ...roleDoors,
  ...starterDoors,
  ...redLineDoors,
  ...profileDoors,
  ...mandateDoors,
  ...diligenceDoors,
  ...joiningDoors,
  ...inboxDoors,
}

let house: TestWorkspace
let world: World
let elsewhere: World
beforeAll(async () => {
  house = await aWorkspace()
  world = await aWorld(house)
  elsewhere = await aWorld(house)
}, 60_000)
afterAll(() => house.close())

const atATable = '/api/partnerships/:slug'

/** Each door under a partnership's address, with the guards that stand before it, from the router itself. */
function doors(): Map<string, unknown[]> {
  const found = new Map<string, unknown[]>()
  for (const { method, path, handler } of house.workspace.app.routes) {
    if (method === 'ALL' || !path.startsWith(atATable)) continue
    const name = `${method} ${path}`
    found.set(name, [
      ...(found.get(name) ?? []),
      ...(actionOf(handler) === undefined ? [] : [actionOf(handler)]),
    ])
  }
  return found
}

test('T4 every door at a table has a row, asks for exactly one right, and no row is left over', () => {
  expect([...doors().keys()].toSorted()).toEqual(Object.keys(rows).toSorted())
  expect([...doors()].filter(([, actions]) => actions.length !== 1)).toEqual([])
})

async function knock(browser: Browser, door: string, slug: string, { params = {}, body }: Aim) {
  const [method, route] = door.split(' ') as [string, string]
  const path = route.replace(/:(\w+)/g, (_, name: string) => (name === 'slug' ? slug : params[name]!))
  const text = body === undefined && method !== 'GET' && method !== 'DELETE' ? '{}' : JSON.stringify(body)
  const response = await browser.send(method, path, method === 'GET' ? undefined : text, {
    'Content-Type': 'application/json',
  })
  return { status: response.status, body: await response.text(), headers: [...response.headers] }
}

const aimAt = async ({ aim }: DoorRow, at: World): Promise<Aim> => (await aim?.(at)) ?? {}

const refusals: Record<Exclude<Cell, 'yes'>, { status: number; body: string }> = {
  no: { status: 403, body: '{"error":{"code":"not_allowed"}}' },
  hidden: { status: 404, body: '{"error":{"code":"not_found"}}' },
}

describe.each(Object.entries(rows))('T4 %s', (door, row) => {
  test.each(persons)('as %s', async (person) => {
    const cell = row.cells[person]
    const answer = await knock(world[person].browser, door, world.table.slug, await aimAt(row, world))
    expect({ ...answer, headers: undefined }).toEqual({ ...expected(cell), headers: undefined })
  })

  test('a stranger is asked to sign in', async () => {
    const answer = await knock(house.browser(), door, world.table.slug, await aimAt(row, world))
    expect(answer.status).toBe(401)
  })

  test.each(persons)('as %s of another partnership it is as if the table were not there', async (person) => {
    const aim = await aimAt(row, world)
    const foreign = await knock(elsewhere[person].browser, door, world.table.slug, aim)
    const absent = await knock(elsewhere[person].browser, door, 'never-was', aim)
    expect(foreign).toEqual(absent)
    expect({ status: foreign.status, body: foreign.body }).toEqual(refusals.hidden)
  })

  test('T4 an id of another partnership, in each position, is not there', async () => {
    const browser = who(row)
    const own = await aimAt(row, world)
    const theirs = await aimAt(row, elsewhere)
    for (const name of Object.keys(own.params ?? {})) {
      const swapped = await knock(browser, door, world.table.slug, withId(own, name, theirs.params![name]!))
      const absent = await knock(browser, door, world.table.slug, withId(own, name, newId()))
      expect([name, swapped]).toEqual([name, absent])
      expect({ status: swapped.status, body: swapped.body }).toEqual(refusals.hidden)
    }
    for (const path of row.idsInBody ?? []) {
      const body = withBody(own.body, path, at(theirs.body, path.split('.')))
      const swapped = await knock(browser, door, world.table.slug, { ...own, body })
      const absent = await knock(browser, door, world.table.slug, {
        ...own,
        body: withBody(own.body, path, newId()),
      })
      expect([path, swapped]).toEqual([path, absent])
      expect([path, swapped.status]).toEqual([
        path,
        expect.toSatisfy((status) => status === 400 || status === 404),
      ])
    }
  })
})

test(
  'T8 what is another partnership’s takes as much work to refuse as what never was',
  { timeout: 120_000 },
  async () => {
    const { browser } = elsewhere.lead
    for (const [door, row] of Object.entries(rows).filter(([name]) => name.startsWith('GET'))) {
      const aim = await aimAt(row, world)
      const foreign: number[] = []
      const absent: number[] = []
      for (let round = 0; round < 25; round += 1) {
        foreign.push(await effortOf(() => knock(browser, door, world.table.slug, aim)))
        absent.push(await effortOf(() => knock(browser, door, 'never-was', aim)))
      }
      expect([door, Math.abs(median(foreign) - median(absent))]).toEqual([
        door,
        expect.toSatisfy((ms) => ms < 5),
      ])
    }
  },
)

const expected = (cell: Cell) =>
  cell === 'yes' ? { status: expect.toSatisfy(isGood), body: expect.anything() } : refusals[cell]

const isGood = (status: number) => status >= 200 && status < 300

/** Somebody who may. */
const who = ({ cells }: DoorRow): Browser => world[persons.find((person) => cells[person] === 'yes')!].browser

const withId = (aim: Aim, name: string, id: string): Aim => ({
  ...aim,
  params: { ...aim.params, [name]: id },
})

const at = (body: unknown, keys: readonly string[]): unknown =>
  keys.reduce((value, key) => (value as Record<string, unknown>)[key], body)

function withBody(body: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(body)
  const keys = path.split('.')
  ;(at(copy, keys.slice(0, -1)) as Record<string, unknown>)[keys.at(-1)!] = value
  return copy
}
