import * as Y from 'yjs'
import type { RowsKind } from '../rows.ts'
import type { FieldType } from '../rows-field.ts'
import { sharedRows } from '../rows-table.ts'

type Poisons = Record<string, (doc: Y.Doc) => void>

/** What a hostile or outdated page can send to a document of rows (T13). Each is valid Yjs. */
export function rowPoisons(kind: RowsKind): Poisons {
  const [table, fields] = Object.entries(kind.tables).at(-1)!
  const row = (doc: Y.Doc) => sharedRows(doc, table).set('row-a', new Y.Map())
  const named = (is: (type: FieldType) => boolean) => Object.entries(fields).find(([, type]) => is(type))?.[0]
  const textField = named((type) => type.begin?.() instanceof Y.Text)!
  const setField = named((type) => type.begin?.() instanceof Y.Map)
  const dayField = named((type) => type.fits('2026-01-31') && !type.fits('row-a'))
  return {
    ...poisonsOfRows(table, row),
    ...poisonsOfTexts(row, textField),
    ...(dayField !== undefined && poisonsOfDays(row, dayField)),
    ...(setField !== undefined && poisonsOfSets(row, setField)),
  }
}

type NewRow = (doc: Y.Doc) => Y.Map<unknown>

const poisonsOfRows = (table: string, row: NewRow): Poisons => ({
  'a row that is a text': (doc) => doc.getMap(table).set('row-a', 'text'),
  'a row that is a list': (doc) => doc.getMap(table).set('row-a', new Y.Array()),
  'a row of a name no id has': (doc) => sharedRows(doc, table).set('a row', new Y.Map()),
  'a row named like what every object inherits': (doc) =>
    sharedRows(doc, table).set('__proto__ ', new Y.Map()),
  'a list among the rows': (doc) => doc.getArray(table).push(['loose']),
  'an unknown field': (doc) => row(doc).set('onclick', 'alert(1)'),
  'a field named like what every object inherits': (doc) => row(doc).set('constructor', 1),
  'a place that is none': (doc) => row(doc).set('order', 'a0'),
  'a place without an end': (doc) => row(doc).set('order', 'a'.repeat(300)),
  'a removal that is neither yes nor no': (doc) => row(doc).set('removed', 'yes'),
  'a document of another kind': (doc) => doc.getMap('about').set('kind', 'vision'),
})

const poisonsOfTexts = (row: NewRow, field: string): Poisons => ({
  'a text that is none': (doc) => row(doc).set(field, 'plain'),
  'a text with marks': (doc) => {
    const text = row(doc).set(field, new Y.Text())
    text.insert(0, 'cocoa', { link: { href: 'javascript:alert(1)' } })
  },
  'a picture in a text': (doc) =>
    row(doc).set(field, new Y.Text()).insertEmbed(0, { image: 'https://example.org/spy.gif' }),
  'a text with an attribute': (doc) => row(doc).set(field, new Y.Text()).setAttribute('style', 'color: red'),
  'a text without an end': (doc) => row(doc).set(field, new Y.Text('x'.repeat(20_001))),
})

const poisonsOfDays = (row: NewRow, field: string): Poisons => ({
  'a day that does not exist': (doc) => row(doc).set(field, '2026-02-31'),
  'a day that is a list': (doc) => row(doc).set(field, ['2026-02-28']),
  'a day that is a shared type': (doc) => row(doc).set(field, new Y.Map()),
  'a day that is bytes': (doc) => row(doc).set(field, Uint8Array.of(1)),
})

const poisonsOfSets = (row: NewRow, field: string): Poisons => ({
  'a set of values': (doc) => row(doc).set(field, new Y.Map()).set('row-a', 'yes'),
  'a set with a name no id has': (doc) => row(doc).set(field, new Y.Map()).set('<b>', true),
  'a set that nests': (doc) => row(doc).set(field, new Y.Map()).set('row-a', new Y.Map()),
  'a set without an end': (doc) => {
    const set = row(doc).set(field, new Y.Map())
    for (let entry = 0; entry < 300; entry++) set.set(`row-${entry}`, true)
  },
})
