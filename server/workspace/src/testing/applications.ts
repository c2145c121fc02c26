import { newId } from '@roundtable/foundation/ids'
import { exclusions, criterionIds } from '@roundtable/shared/due-diligence/criteria'
import type { Application } from '@roundtable/shared/due-diligence/inputs'
import type { TestWorkspace } from './a-workspace.ts'
import { password, type Seated, type TestTable } from './builders.ts'
import { Browser } from './browser.ts'

/** Who is needed to bring an applicant through: two leads of different sectors review. */
export interface Hall {
  house: TestWorkspace
  table: TestTable
  lead: Seated
  otherLead: Seated
  secretariat: Seated
}

export const answered: Application = {
  about: 'A bank of cooperatives in three regions',
  sector: 'private',
  reason: 'Our borrowers grow cocoa',
  contribution: 'Loans at fair terms',
  conflicts: 'We lend to two of your partners',
  exclusions: { sanctions: 'no', corruption: 'no', forced_labour: 'no', banned_goods: 'no' },
}

export const addressed = ({ table }: Pick<Hall, 'table'>, id: string, below = '') =>
  `/api/partnerships/${table.slug}/due-diligence/${id}${below === '' ? '' : `/${below}`}`

/** Opens a file and answers its id. */
export async function aFile(hall: Hall, name = `Bank ${newId()}`): Promise<string> {
  return (await openedFor(hall, name)).id
}

/** A file under review by both leads, with an applicant who has answered everything. */
export async function inReview(hall: Hall, form: Application = answered): Promise<string> {
  return (await anApplication(hall, form)).id
}

/** The same, with the browser of the applicant. */
export async function anApplication(hall: Hall, form: Application = answered) {
  const { id, link } = await openedFor(hall, `Bank ${newId()}`)
  const applicant = await joined(hall, link)
  const own = `/api/partnerships/${hall.table.slug}/application`
  await good(applicant.post(`${own}/form`, form))
  await good(applicant.post(`${own}/submission`, {}))
  const { browser } = hall.secretariat
  await good(browser.post(addressed(hall, id, 'moves'), { move: 'start_screening' }))
  for (const { person } of [hall.lead, hall.otherLead])
    await good(
      browser.post(addressed(hall, id, 'reviewers'), { membershipId: await membership(hall, person.id) }),
    )
  await good(browser.post(addressed(hall, id, 'moves'), { move: 'start_review' }))
  return { id, applicant }
}

/** Both leads have checked everything and recommended; the voices are next. */
export async function recommended(
  hall: Hall,
  recommends: 'admit' | 'admit_with_conditions' | 'decline' = 'admit',
  form: Application = answered,
): Promise<string> {
  const { id } = await anApplication(hall, form)
  await review(hall, id, recommends)
  return id
}

export async function review(
  hall: Hall,
  id: string,
  recommends: 'admit' | 'admit_with_conditions' | 'decline' = 'admit',
): Promise<void> {
  const conditions = recommends === 'admit_with_conditions' ? [{ text: 'Publish', dueOn: '2030-01-31' }] : []
  for (const { browser } of [hall.lead, hall.otherLead]) {
    for (const criterion of exclusions) await check(hall, browser, id, criterion, 'pass')
    await good(
      browser.post(addressed(hall, id, 'recommendations'), { recommends, reason: 'As found', conditions }),
    )
  }
}

export function check(
  hall: Hall,
  browser: Browser,
  id: string,
  criterion: (typeof criterionIds)[number],
  result: string,
) {
  return good(
    browser.post(addressed(hall, id, 'checks'), { criterion, result, said: 'As seen', evidence: [] }),
  )
}

/** Fails where a step of the way was refused. */
export async function good(answer: Promise<Response> | Response): Promise<Response> {
  const response = await answer
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return response
}

async function openedFor({ table, secretariat }: Hall, name: string): Promise<{ id: string; link: string }> {
  const response = await good(
    secretariat.browser.post(`/api/partnerships/${table.slug}/due-diligence`, {
      organisation: { name },
      groupId: table.at('private'),
      email: `${newId()}@example.org`,
    }),
  )
  const { id, invitation } = (await response.json()) as { id: string; invitation: { link: string } }
  return { id, link: invitation.link }
}

async function joined({ house }: Hall, link: string): Promise<Browser> {
  const browser = house.browser()
  const token = link.split('#')[1]
  await good(browser.post('/api/invitations/accept', { token, name: 'Bea Applewhite', password }))
  return browser
}

async function membership({ table, secretariat }: Hall, personId: string): Promise<string> {
  const response = await good(secretariat.browser.get(`/api/partnerships/${table.slug}/members`))
  const members = (await response.json()) as { id: string; person: { id: string } }[]
  return members.find((each) => each.person.id === personId)!.id
}
