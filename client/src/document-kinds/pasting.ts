import { type Editor, Extension } from '@tiptap/core'
import { DOMParser, Slice } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { Fragment } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { cleanPasted, withoutStyle } from './clean-paste.ts'
import { pasteLimits, planPaste, type PasteRefusal } from './paste-size.ts'

export type { PasteRefusal } from './paste-size.ts'

declare module '@tiptap/core' {
  interface Storage {
    /** Whether the server takes edits at this moment; the page keeps it up to date. */
    pasting: { connected: boolean }
  }
}

interface PastingOptions {
  onRefused(refusal: PasteRefusal): void
}

/** Takes what is pasted: cleaned, in as many edits as it needs, or not at all with a word on why. */
export const Pasting = Extension.create<PastingOptions, { connected: boolean }>({
  name: 'pasting',

  addOptions: () => ({ onRefused: () => undefined }),

  addStorage: () => ({ connected: false }),

  addProseMirrorPlugins() {
    const { options, storage } = this
    return [
      new Plugin({
        props: {
          transformPastedHTML: withoutStyle,
          clipboardParser: new CleaningParser(
            this.editor.schema,
            DOMParser.fromSchema(this.editor.schema).rules,
          ),
          handleDOMEvents: {
            paste: (_view, event) => {
              if (!isEndless(event.clipboardData)) return false
              event.preventDefault()
              options.onRefused('too_long')
              return true
            },
          },
          handlePaste: (view, _event, slice) => {
            const plan = planPaste(slice.content, storage.connected)
            if (plan.is === 'refused') options.onRefused(plan.because)
            if (plan.is === 'parts') pasteParts(view, plan.parts)
            return plan.is !== 'whole'
          },
        },
      }),
    ]
  },
})

/** Long pastes are taken only while the server takes edits. */
export function tellConnected(editor: Editor, connected: boolean): void {
  editor.storage.pasting.connected = connected
}

/** Markup is several times its text; beyond this the browser alone would need seconds to read it. */
const longestMarkup = 10 * pasteLimits.whole.bytes

function isEndless(data: DataTransfer | null): boolean {
  const longest = { 'text/html': longestMarkup, 'text/plain': pasteLimits.whole.bytes }
  return Object.entries(longest).some(([type, limit]) => (data?.getData(type).length ?? 0) > limit)
}

/** One transaction each, so that each becomes an edit the server can take. Undo takes them back together. */
function pasteParts(view: EditorView, [first, ...rest]: readonly Fragment[]): void {
  if (first === undefined) return
  view.dispatch(view.state.tr.replaceSelection(new Slice(first, 0, 0)))
  for (const part of rest) {
    const end = view.state.selection.$to.after(1)
    const insert = view.state.tr.insert(end, part)
    view.dispatch(insert.setSelection(TextSelection.near(insert.doc.resolve(end + part.size), -1)))
  }
  view.dispatch(view.state.tr.scrollIntoView())
}

class CleaningParser extends DOMParser {
  override parseSlice(dom: globalThis.Node, options?: Parameters<DOMParser['parseSlice']>[1]): Slice {
    if (dom instanceof HTMLElement) cleanPasted(dom)
    return super.parseSlice(dom, options)
  }
}
