import { newId } from '@roundtable/foundation/ids'
import type { DocumentKindId } from '@roundtable/shared/documents'
import type { Sector } from '@roundtable/shared/membership'
import type { Role } from '@roundtable/shared/permissions'
import { createPerson, hashPassword } from '../features/accounts/index.ts'
import {
  applyingOrganisation,
  foundPartnership,
  givePlace,
  isMember,
  organisationNamed,
} from '../features/membership/index.ts'
import type { PersonTable } from '../tables.ts'
import type { TestWorkspace } from './a-workspace.ts'
import { SoftAuthenticator } from './authenticator.ts'
import type { Browser } from './browser.ts'

/** Everybody in tests has this one: hashing it once is enough. */
export const password = 'the tables are round'
const passwordHash = hashPassword(password)

export interface TestTable {
  id: string
  slug: string
  at(sector: Sector): string
}

/** A person at a table, signed in. */
export interface Seated {
  person: PersonTable
  role: Role
  table: TestTable
  browser: Browser
}

/** A partnership with its four groups and nobody at it. */
export async function aTable(house: TestWorkspace, slug = `table-${newId()}`): Promise<TestTable> {
  const partnership = { slug, name: `Partnership ${slug}`, purpose: 'To test', at: house.clock.now() }
  const { id, groups } = await house.database.transaction((transaction) =>
    foundPartnership(transaction, partnership),
  )
  return { id, slug, at: (sector) => groups.find((group) => group.sector === sector)!.id }
}

/** A lead, of a farmers' organisation unless said otherwise. A name is a new person; somebody seated elsewhere takes a second seat. */
export function aPartner(
  house: TestWorkspace,
  table: TestTable,
  who: Who = 'Ama Dankwa',
  of: Acting = farmers,
): Promise<Seated> {
  return seated(house, table, who, { role: 'partner_lead', ...of })
}

export function aMember(
  house: TestWorkspace,
  table: TestTable,
  who: Who = 'Kwaku Mensah',
  of: Acting = farmers,
): Promise<Seated> {
  return seated(house, table, who, { role: 'partner_member', ...of })
}

export function anObserver(
  house: TestWorkspace,
  table: TestTable,
  who: Who = 'Henrik Dahl',
): Promise<Seated> {
  return seated(house, table, who, { role: 'observer' })
}

/** Somebody of an organisation that is not admitted yet. */
export function anApplicant(
  house: TestWorkspace,
  table: TestTable,
  who: Who = 'Bea Applewhite',
): Promise<Seated> {
  return seated(house, table, who, { role: 'applicant', organisation: 'Harvest Bank' })
}

export function aSecretariat(
  house: TestWorkspace,
  table: TestTable,
  who: Who = 'Miriam Osei',
): Promise<Seated> {
  return seated(house, table, who, { role: 'secretariat' })
}

/** Puts somebody who has left back where they sat, with somebody beside them in the secretariat, so that anyone may leave. */
export async function seatAgain(house: TestWorkspace, seated: Seated): Promise<void> {
  const { person, role, table } = seated
  if (role === 'secretariat') await aSecretariat(house, table, 'Tomás Varga')
  await house.database.transaction(async (transaction) => {
    if (await isMember(transaction, person.id, table.id)) return
    const before = await transaction
      .selectFrom('membership')
      .select('organisation_id')
      .where('person_id', '=', person.id)
      .where('partnership_id', '=', table.id)
      .executeTakeFirstOrThrow()
    const place = { partnershipId: table.id, organisationId: before.organisation_id, at: house.clock.now() }
    await givePlace(transaction, { ...place, personId: person.id, role })
  })
}

/** For whom somebody acts; with a sector the organisation takes a seat in that group. */
export interface Acting {
  organisation: string
  sector?: Sector
}
const farmers: Acting = { organisation: 'Asenkro Farmers’ Union', sector: 'civil_society' }

type Who = string | Seated

/** Signs in with the password everybody has in tests, or with the passkey of those who have one. */
export async function signedIn(house: TestWorkspace, email: string): Promise<Browser> {
  const browser = house.browser()
  const key = house.keys.get(email)
  const response =
    key === undefined ? await browser.post('/api/session', { email, password }) : await key.signIn(browser)
  if (response.status !== 201) throw new Error(`${email} could not sign in: ${await response.text()}`)
  return browser
}

/** Starts a document and answers its id. */
export async function aDocument(
  by: Seated,
  title = 'Vision',
  kind: DocumentKindId = 'vision',
): Promise<string> {
  const path = `/api/partnerships/${by.table.slug}/documents`
  const response = await by.browser.post(path, { kind, title })
  if (response.status !== 201) throw new Error(`no document: ${await response.text()}`)
  return ((await response.json()) as { id: string }).id
}

async function seated(
  house: TestWorkspace,
  table: TestTable,
  who: Who,
  { role, organisation, sector }: { role: Role } & Partial<Acting>,
): Promise<Seated> {
  const person = typeof who === 'string' ? await aPerson(house, who) : who.person
  await house.database.transaction(async (transaction) => {
    const at = house.clock.now()
    const groupId = sector === undefined ? null : table.at(sector)
    const place = { partnershipId: table.id, groupId, at }
    const organisationId =
      organisation === undefined
        ? null
        : role === 'applicant'
          ? await applyingOrganisation(transaction, { partnershipId: table.id, name: organisation, at })
          : await organisationNamed(transaction, { ...place, name: organisation })
    await givePlace(transaction, { partnershipId: table.id, personId: person.id, role, organisationId, at })
  })
  const browser = await signedIn(house, person.email)
  if (role === 'secretariat') await givePasskey(house, person.email, browser)
  return { person, role, table, browser }
}

/** Who serves as secretariat acts only with a passkey. */
async function givePasskey(house: TestWorkspace, email: string, browser: Browser): Promise<void> {
  if (house.keys.has(email)) return
  const key = new SoftAuthenticator()
  await key.addTo(browser)
  house.keys.set(email, key)
}

/** Each person is new: tests of one file share a house, never the people in it. */
async function aPerson(house: TestWorkspace, name: string): Promise<PersonTable> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}.${newId()}@example.org`
  const newcomer = { name, email, passwordHash: await passwordHash, at: house.clock.now() }
  return house.database.transaction((transaction) => createPerson(transaction, newcomer))
}
