import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { PresentPerson } from '@roundtable/shared/live/rooms'
import type { Awareness } from 'y-protocols/awareness'
import { isPresentPerson } from '../live/presence.ts'
import { placeFlag } from './caret-flag.ts'

/** How long a flag stays after the last move of its caret, in milliseconds. */
const flagStays = 2000

/**
 * The carets and selections of the others. Nothing of what a peer sent becomes a style: only the server's stamp
 * is read, and it chooses among class names and attributes that our own sheet knows.
 */
export const Carets = Extension.create<{ awareness: Awareness | null }>({
  name: 'carets',

  addOptions: () => ({ awareness: null }),

  addProseMirrorPlugins() {
    const { awareness } = this.options
    if (awareness === null) return []
    return [
      yCursorPlugin(awareness, {
        awarenessStateFilter: (own: number, client: number, state: unknown) =>
          client !== own && hasCaret(state),
        cursorBuilder: caretOf,
        selectionBuilder: (user: PresentPerson) => ({
          class: 'caret-selection',
          ...(user.sector ? { 'data-sector': user.sector } : {}),
        }),
      }),
      new Plugin({ view: (view) => showFlags(view, awareness) }),
    ]
  },
})

function caretOf(user: PresentPerson, client: number): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'caret'
  caret.dataset['client'] = String(client)
  if (user.sector) caret.dataset['sector'] = user.sector
  // Presence is never announced; who is here can be read in the panel.
  caret.setAttribute('aria-hidden', 'true')
  const flag = document.createElement('span')
  flag.className = 'caret-flag'
  flag.textContent = user.name
  caret.append(flag)
  return caret
}

function showFlags(view: EditorView, awareness: Awareness) {
  const hiding = new Map<number, ReturnType<typeof setTimeout>>()
  const show = (client: number) => {
    const caret = view.dom.querySelector<HTMLElement>(`.caret[data-client="${client}"]`)
    if (caret === null) return
    caret.dataset['shown'] = ''
    placeFlag(caret, view)
    clearTimeout(hiding.get(client))
    hiding.set(
      client,
      setTimeout(() => delete caret.dataset['shown'], flagStays),
    )
  }
  const onChange = ({ added, updated }: { added: number[]; updated: number[] }) =>
    // The binding draws the carets in a timeout of its own; the flag is placed on what it drew.
    requestAnimationFrame(() => [...added, ...updated].forEach(show))
  const onHover = ({ target }: Event) => {
    if (target instanceof HTMLElement && target.classList.contains('caret')) placeFlag(target, view)
  }
  awareness.on('change', onChange)
  view.dom.addEventListener('mouseover', onHover)
  return {
    destroy: () => {
      awareness.off('change', onChange)
      view.dom.removeEventListener('mouseover', onHover)
      for (const timer of hiding.values()) clearTimeout(timer)
    },
  }
}

/** A peer can send anything as its caret; what the binding could stumble over is left out. */
export function hasCaret(state: unknown): boolean {
  if (!isRecord(state) || !isPresentPerson(state['user']) || !isRecord(state['cursor'])) return false
  const { anchor, head } = state['cursor']
  return isRelativePosition(anchor) && isRelativePosition(head)
}

function isRelativePosition(position: unknown): boolean {
  if (!isRecord(position)) return false
  const { type, tname, item, assoc } = position
  return (
    isId(type) &&
    isId(item) &&
    (tname == null || tname === 'default') &&
    (assoc == null || typeof assoc === 'number')
  )
}

function isId(id: unknown): boolean {
  return (
    id == null || (isRecord(id) && Number.isSafeInteger(id['client']) && Number.isSafeInteger(id['clock']))
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
