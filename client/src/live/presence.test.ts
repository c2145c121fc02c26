import type { PresentPerson } from '@roundtable/shared/live/rooms'
import { afterEach, expect, test } from 'vitest'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { present } from './presence.ts'

const ama: PresentPerson = {
  id: 'ama',
  name: 'Ama Dankwa',
  organisation: 'Asenkro Farmers’ Union',
  sector: 'civil_society',
  role: 'partner_member',
  mayWrite: true,
}
const miriam: PresentPerson = {
  ...ama,
  id: 'miriam',
  name: 'Miriam Osei',
  sector: null,
  role: 'secretariat',
  mayWrite: false,
}
const petra: PresentPerson = { ...ama, id: 'petra', name: 'Petra Vogel', sector: 'public' }
const open: Awareness[] = []

afterEach(() => {
  for (const awareness of open.splice(0)) awareness.destroy()
})

test('a person with two windows is here once, and writes if one of them has the caret', () => {
  const here = seenBy({ user: ama }, { user: ama, cursor: {} }, { user: miriam })
  expect(here.map(({ name, writing, clients }) => [name, writing, clients.length])).toEqual([
    ['Ama Dankwa', true, 2],
    ['Miriam Osei', false, 1],
  ])
})

test('who may only read is never shown as writing', () => {
  expect(seenBy({ user: miriam, cursor: {} })[0]?.writing).toBe(false)
})

test('a state without the server’s stamp is nobody', () => {
  expect(seenBy({ cursor: {} }, { user: 'Ama' }, { user: { name: 'Ama' } })).toEqual([])
})

test('oneself is here too, though the server does not say so', () => {
  expect(present(awareness(), petra)).toMatchObject([{ name: 'Petra Vogel', self: true, writing: false }])
})

/** What one window knows after others told it their states. */
function seenBy(...states: object[]) {
  const window = awareness()
  for (const state of states) {
    const other = awareness()
    other.setLocalState(state)
    applyAwarenessUpdate(window, encodeAwarenessUpdate(other, [other.clientID]), 'test')
  }
  return present(window, petra).filter(({ self }) => !self)
}

function awareness(): Awareness {
  const made = new Awareness(new Y.Doc())
  open.push(made)
  return made
}
