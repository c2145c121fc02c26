import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import { effortOf, median } from '../../testing/effort.ts'
import { aPartner, aTable, password, type Seated, signedIn } from '../../testing/builders.ts'

let house: TestWorkspace
let ama: Seated

// Each test guesses at a house of its own: failures of one would close the door to the next.
beforeEach(async () => {
  house = await aWorkspace()
  ama = await aPartner(house, await aTable(house))
})
afterEach(() => house.close())

test(
  'T18 the work of a refusal does not tell whether an address has an account',
  { timeout: 120_000 },
  async () => {
    const known: number[] = []
    const unknown: number[] = []
    let { person } = ama
    for (let round = 0; round < 100; round += 1) {
      // Everyone has failures to spare before a delay begins, so each attempt is really checked.
      if (round % 4 === 0) person = (await aPartner(house, ama.table, `Person ${round}`)).person
      const browser = house.browser(`10.${round}.0.1`)
      known.push(await effortOf(() => refused(browser, person.email)))
      unknown.push(await effortOf(() => refused(browser, `stranger.${round}@example.org`)))
    }
    expect(Math.abs(median(known) - median(unknown))).toBeLessThan(10)
  },
)

test('T18 two hundred guesses in a minute get a handful of answers, and the owner still gets in from home', async () => {
  await signedIn(house, ama.person.email)
  const answers: number[] = []
  for (let guess = 0; guess < 200; guess += 1) {
    const browser = house.browser(`10.1.${guess}.1`)
    const response = await browser.post('/api/session', {
      email: ama.person.email,
      password: `guess ${guess}`,
    })
    answers.push(response.status)
  }
  expect(answers.filter((status) => status === 401).length).toBeLessThan(10)
  expect(answers.at(-1)).toBe(429)
  expect((await house.browser().post('/api/session', { email: ama.person.email, password })).status).toBe(201)
})

test('T19 turning forwarded addresses does not get around the limit of a block', async () => {
  const answers: Response[] = []
  for (let guess = 0; guess < 31; guess += 1) {
    const credentials = { email: `stranger.${guess}@example.org`, password: 'wrong' }
    answers.push(
      await house.browser().post('/api/session', credentials, { 'X-Forwarded-For': `10.2.${guess}.1` }),
    )
  }
  expect(answers.at(-1)?.status).toBe(429)
  expect(answers.at(-1)?.headers.get('Retry-After')).toMatch(/^\d+$/)
})

async function refused(browser: ReturnType<TestWorkspace['browser']>, email: string): Promise<void> {
  const response = await browser.post('/api/session', { email, password: 'wrong' })
  expect(response.status).toBe(401)
}
