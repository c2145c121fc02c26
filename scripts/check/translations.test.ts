import { expect, test } from 'vitest'
import { twofoldSentences } from './translations.ts'

test('a sentence with two translations is complained about, unless its context tells them apart', () => {
  const record = 'msgid "Record"\nmsgstr "Chronik"\n'
  const verb = 'msgid "Record"\nmsgstr "Festhalten"\n'
  expect(twofoldSentences([record, verb])).toHaveLength(1)
  expect(twofoldSentences([record, `msgctxt "to write down"\n${verb}`])).toEqual([])
  expect(twofoldSentences([record, record])).toEqual([])
})
