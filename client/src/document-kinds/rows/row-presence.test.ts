import { expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { othersAtFields } from './row-presence.ts'

const jonas = {
  id: 'p1',
  name: 'Jonas Brandt',
  organisation: null,
  sector: 'private',
  role: 'partner_lead',
  mayWrite: true,
}

function shown(state: Record<string, unknown>) {
  const awareness = new Awareness(new Y.Doc())
  awareness.states.set(7, state)
  return othersAtFields(awareness)
}

test('who is at a field is read from what the server stamped', () => {
  const [at] = shown({ user: jonas, cursor: { row: 'a', field: 'due' } })
  expect(at).toMatchObject({ client: 7, row: 'a', field: 'due', person: { name: 'Jonas Brandt' } })
})

test.each([
  { cursor: { row: 'a', field: 'due' } },
  { user: jonas },
  { user: jonas, cursor: null },
  { user: jonas, cursor: { anchor: {}, head: {} } },
  { user: jonas, cursor: { row: ['a'], field: 'due' } },
  { user: { ...jonas, mayWrite: false }, cursor: { row: 'a', field: 'due' } },
])('what is no place in a row is nowhere: %j', (state) => {
  expect(shown(state)).toEqual([])
})
