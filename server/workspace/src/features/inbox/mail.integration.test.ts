import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '@roundtable/foundation/ids'
import { QuietLog } from '@roundtable/foundation/testing/quiet-log'
import { smtpMailer } from '../../mail.ts'
import { aWorkspace, type TestWorkspace } from '../../testing/a-workspace.ts'
import {
  aMember,
  anObserver,
  aPartner,
  aSecretariat,
  aTable,
  type Seated,
  signedIn,
  type TestTable,
} from '../../testing/builders.ts'
import { aMailServer, type MailServer, type Received } from '../../testing/mail-server.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
let mail: MailServer
let house: TestWorkspace
let table: TestTable
let miriam: Seated
let ama: Seated

beforeAll(async () => {
  mail = await aMailServer()
  const smtp = smtpMailer({ smtpUrl: mail.url, from: 'Roundtable <roundtable@example.org>' }, new QuietLog())
  house = await aWorkspace({ mailer: smtp })
})
afterAll(async () => {
  await house.close()
  await mail.close()
})
beforeEach(async () => {
  // Each test has the house to itself, from a Monday at nine in Accra (UTC).
  for (const name of ['inbox_mail', 'inbox_told', 'mail_off_link', 'membership'] as const)
    await house.database.kysely.deleteFrom(name).execute()
  house.clock.turn(mondayAtNine(house.clock.now()) - house.clock.now())
  table = await aTable(house)
  miriam = await aSecretariat(house, table)
  ama = await aPartner(house, table)
  house.clock.turn(minute)
  await house.workspace.post()
  house.clock.turn(minute)
  mail.received.length = 0
  mail.refuses = false
})

/** The next Monday, 9:00 UTC. */
function mondayAtNine(after: number): number {
  const date = new Date(after + day)
  const days = (8 - date.getUTCDay()) % 7
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + days, 9)
}

const path = () => `/api/partnerships/${table.slug}`
const wish = (who: Seated, rhythm: string, language = 'en') =>
  who.browser.post(`${path()}/inbox/mail`, { rhythm, language })

/** Nights are longer than a session. */
async function comesBack(who: Seated): Promise<void> {
  who.browser = await signedIn(house, who.person.email)
}

async function invites(): Promise<void> {
  house.clock.turn(minute)
  await comesBack(miriam)
  await miriam.browser.post(`${path()}/invitations`, { email: `${newId()}@example.org`, role: 'observer' })
}

const mailFor = async ({ person }: Seated): Promise<Received[]> =>
  mail.received.filter(({ to }) => to === person.email)

async function nextMorning(at = 7 * hour): Promise<void> {
  const now = house.clock.now()
  house.clock.turn(day - (now % day) + at)
  await house.workspace.post()
}

test('a digest goes out on working mornings, from seven o’clock in the partnership’s own zone, once', async () => {
  const kiritimati = { time_zone: 'Pacific/Kiritimati' } // fourteen hours ahead
  await house.database.kysely.updateTable('partnership').set(kiritimati).where('id', '=', table.id).execute()
  await invites()
  house.clock.turn(7 * hour + 56 * minute) // Monday, 16:59 UTC: 6:59 there, on Tuesday
  await house.workspace.post()
  expect(await mailFor(ama)).toEqual([])
  house.clock.turn(minute)
  await house.workspace.post()
  await house.workspace.post()
  house.clock.turn(5 * hour)
  await house.workspace.post()
  expect(await mailFor(ama)).toHaveLength(1)
})

test('a digest says what waits and how much is new, where to go, and how to switch it off', async () => {
  const later = await aPartner(house, table, 'Jonas Brandt', { organisation: 'Brandt', sector: 'private' })
  await invites()
  await nextMorning()
  const [letter] = await mailFor(later)
  expect(letter!.subject).toBe(`Partnership ${table.slug}: one thing waits for you`)
  expect(letter!.text).toContain('One decision from before you joined waits for your answer.')
  expect(letter!.text).toContain(`https://roundtable.example/p/${table.slug}/welcome`)
  expect(letter!.text).toContain('The record has one new entry since the last mail.')
  expect(letter!.text).toMatch(/https:\/\/roundtable\.example\/mail-off#[\w-]{43}/)
})

test('no digest where nothing is new, and none on Saturday and Sunday', async () => {
  await nextMorning()
  const before = (await mailFor(ama)).length
  await nextMorning()
  expect((await mailFor(ama)).length).toBe(before)
  await nextMorning()
  await nextMorning() // Friday
  const friday = (await mailFor(ama)).length
  await invites()
  await nextMorning()
  await nextMorning()
  expect((await mailFor(ama)).length).toBe(friday)
  await nextMorning()
  expect((await mailFor(ama)).length).toBe(friday + 1)
})

test('at once: what begins to wait is told once, in the next minute, and again if it waits again', async () => {
  await wish(miriam, 'at_once', 'de')
  const zainab = await aMember(house, table, 'Zainab Alhassan', {
    organisation: 'Savanna School',
    sector: 'academia',
  })
  await house.workspace.post()
  await house.workspace.post()
  expect((await mailFor(miriam)).map(({ subject }) => subject)).toEqual([
    `Partnership ${table.slug}: eine Sache wartet auf Sie`,
  ])
  expect((await mailFor(miriam))[0]!.text).toContain(
    'Für den Sitz von Savanna School (Academia) gibt es keine Federführung.',
  )
  const role = (role: 'partner_lead' | 'partner_member') =>
    house.database.kysely
      .updateTable('membership')
      .set({ role })
      .where('person_id', '=', zainab.person.id)
      .execute()
  await role('partner_lead')
  await house.workspace.post()
  await role('partner_member')
  await house.workspace.post()
  expect(await mailFor(miriam)).toHaveLength(2)
})

test('who chose none gets none; an observer gets none', async () => {
  const henrik = await anObserver(house, table)
  await wish(ama, 'off')
  await invites()
  await nextMorning()
  expect([...(await mailFor(ama)), ...(await mailFor(henrik))]).toEqual([])
})

test('T6 nobody is written to whose place was taken away, and nobody about a table they are not at', async () => {
  await invites()
  const members = (await (await miriam.browser.get(`${path()}/members`)).json()) as {
    id: string
    person: { id: string }
  }[]
  const { id } = members.find(({ person }) => person.id === ama.person.id)!
  const removed = await miriam.browser.post(`${path()}/members/${id}/remove`, { reason: 'They left.' })
  expect(removed.status).toBe(204)
  const elsewhere = await aPartner(house, await aTable(house), 'Kofi Amarteifio')
  await nextMorning()
  expect(await mailFor(ama)).toEqual([])
  for (const { text } of await mailFor(elsewhere)) expect(text).not.toContain(table.slug)
})

test('T20 the link in a letter switches the letters off without signing in; looking at it does nothing', async () => {
  await invites()
  await nextMorning()
  const [, token] = /mail-off#([\w-]+)/.exec((await mailFor(ama))[0]!.text)!
  const stranger = house.browser()
  expect((await stranger.get(`/api/mail/off?token=${token}`)).status).toBe(404)
  const rhythm = async () =>
    ((await (await ama.browser.get(`${path()}/inbox/mail`)).json()) as { rhythm: string }).rhythm
  await comesBack(ama)
  expect(await rhythm()).toBe('daily')
  for (let time = 0; time < 2; time += 1) {
    const off = await stranger.post('/api/mail/off', { token })
    expect([off.status, await off.json()]).toEqual([200, { partnership: `Partnership ${table.slug}` }])
  }
  expect(await rhythm()).toBe('off')
  expect((await stranger.get(path())).status).toBe(401)
  const guessed = await stranger.post('/api/mail/off', {
    token: 'a-guess-that-is-as-long-as-a-real-token-would',
  })
  expect(guessed.status).toBe(404)
})

test('the link of one letter touches no other partnership and no other person', async () => {
  const elsewhere = await aTable(house)
  await aPartner(house, elsewhere, ama)
  await invites()
  await nextMorning()
  const [, token] = /mail-off#([\w-]+)/.exec(
    (await mailFor(ama)).find(({ subject }) => subject.includes(table.slug))!.text,
  )!
  await house.browser().post('/api/mail/off', { token })
  const rows = await house.database.kysely
    .selectFrom('inbox_mail')
    .selectAll()
    .where('rhythm', '=', 'off')
    .execute()
  expect(rows).toMatchObject([{ person_id: ama.person.id, partnership_id: table.id }])
})

test('the database keeps the hash of the switch’s token, never the token', async () => {
  await invites()
  await nextMorning()
  const [, token] = /mail-off#([\w-]+)/.exec((await mailFor(ama))[0]!.text)!
  const rows = await house.database.kysely.selectFrom('mail_off_link').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('what a mail server did not take is sent in a later round, once', async () => {
  await invites()
  mail.refuses = true
  await nextMorning()
  expect(await mailFor(ama)).toEqual([])
  mail.refuses = false
  house.clock.turn(minute)
  await house.workspace.post()
  await house.workspace.post()
  expect(await mailFor(ama)).toHaveLength(1)
})

test('two rounds at the same moment, as two nodes would make, send a letter once', async () => {
  await invites()
  const now = house.clock.now()
  house.clock.turn(day - (now % day) + 7 * hour)
  await Promise.all([house.workspace.post(), house.workspace.post()])
  expect(await mailFor(ama)).toHaveLength(1)
})
