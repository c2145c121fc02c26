import type { TestWorkspace } from './a-workspace.ts'
import { aDocument, aMember, anApplicant, anObserver, aPartner, aSecretariat, aTable } from './builders.ts'
import type { Seated, TestTable } from './builders.ts'

/** Everybody who may stand before a door at one table; `other…` act for another organisation. */
export const persons = [
  'lead',
  'member',
  'otherLead',
  'otherMember',
  'secretariat',
  'observer',
  'applicant',
] as const
export type Person = (typeof persons)[number]

/** One table with somebody in every role, for tests that knock as each of them. */
export interface World extends Record<Person, Seated> {
  house: TestWorkspace
  table: TestTable
  documentId: string
}

export async function aWorld(house: TestWorkspace): Promise<World> {
  const table = await aTable(house)
  const lead = await aPartner(house, table, 'Ama Dankwa')
  const other = { organisation: 'Brandt & Sohn Chocolate', sector: 'private' } as const
  return {
    house,
    table,
    lead,
    member: await aMember(house, table, 'Kwaku Mensah'),
    otherLead: await aPartner(house, table, 'Jonas Brandt', other),
    otherMember: await aMember(house, table, 'Clara Wieland', other),
    secretariat: await aSecretariat(house, table),
    observer: await anObserver(house, table),
    applicant: await anApplicant(house, table),
    documentId: await aDocument(lead),
  }
}
