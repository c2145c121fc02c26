import { partnershipSettings } from '@roundtable/shared/membership/settings'
import { expect, test } from 'vitest'
import { readSettings } from './settings-input.ts'

const typed = {
  name: 'Sustainable Cocoa Partnership',
  purpose: '',
  timeZone: 'Africa/Accra',
  languages: 'EN,  pt-br; fr',
  startedOn: '',
  'foundingRule.leastPartners': '3',
  'foundingRule.leastSectors': '2',
}
function filled(fields: Partial<typeof typed>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries({ ...typed, ...fields })) data.set(name, value)
  return data
}
const fieldsWrong = (fields: Partial<typeof typed>) => {
  const read = partnershipSettings.safeParse(readSettings(filled(fields)))
  return read.success ? [] : read.error.issues.map((issue) => issue.path[0])
}

test('languages are read as people type them, and no date is no date', () => {
  expect(partnershipSettings.parse(readSettings(filled({})))).toMatchObject({
    languages: ['en', 'pt-BR', 'fr'],
    startedOn: null,
    foundingRule: { leastPartners: 3, leastSectors: 2 },
  })
})

test('what does not fit is refused at its field', () => {
  expect(fieldsWrong({ languages: 'english please' })).toEqual(['languages'])
  expect(fieldsWrong({ languages: '' })).toEqual(['languages'])
  expect(fieldsWrong({ 'foundingRule.leastPartners': '' })).toEqual(['foundingRule'])
  expect(fieldsWrong({ startedOn: 'yesterday' })).toEqual(['startedOn'])
})
