import { expect, test } from 'vitest'
import type { DemoAccount } from '../../api/answers.ts'
import { byGroup, matching } from './demo-groups.ts'

const person = (name: string, more: Partial<DemoAccount>): DemoAccount => ({
  name,
  email: `${name}@example.org`,
  password: 'x',
  role: 'partner_member',
  organisation: null,
  sector: null,
  ...more,
})
const ama = person('Ama Dankwa', {
  organisation: 'Asenkro Farmers’ Union',
  sector: 'civil_society',
  role: 'partner_lead',
})
const jonas = person('Jonas Brandt', { organisation: 'Brandt & Sohn', sector: 'private' })
const miriam = person('Miriam Osei', { role: 'secretariat' })
const ines = person('Inês Lima', { organisation: 'Isling Foundation', role: 'observer', sector: 'private' })

test('people stand by group in the order of the table, those without a vote last', () => {
  expect(byGroup([miriam, ama, ines, jonas])).toEqual([
    { sector: 'private', people: [jonas] },
    { sector: 'civil_society', people: [ama] },
    { sector: null, people: [miriam, ines] },
  ])
})

test('all sought words must be there, in name or organisation', () => {
  const everyone = [ama, jonas, miriam, ines]
  expect(matching(everyone, 'union AMA')).toEqual([ama])
  expect(matching(everyone, 'brandt')).toEqual([jonas])
  expect(matching(everyone, '  ')).toEqual(everyone)
  expect(matching(everyone, 'ama brandt')).toEqual([])
})
