import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * A click below the last block begins a new paragraph where that block is none itself, a table for example.
 * Nothing is added on opening, as a trailing paragraph would be: every reader's page would add one.
 */
export const PlaceToWrite = Extension.create({
  name: 'placeToWrite',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          mousedown: (view, event) => {
            if (!isBelowText(view, event) || endsInParagraph(view)) return false
            event.preventDefault()
            appendParagraph(view)
            return true
          },
        },
      },
    }),
  ],
})

function isBelowText(view: EditorView, event: MouseEvent): boolean {
  const last = view.dom.lastElementChild
  return (
    view.editable &&
    event.target === view.dom &&
    last !== null &&
    event.clientY > last.getBoundingClientRect().bottom
  )
}

function endsInParagraph(view: EditorView): boolean {
  return view.state.doc.lastChild?.isTextblock === true
}

function appendParagraph(view: EditorView): void {
  const paragraph = view.state.schema.nodes['paragraph']
  if (paragraph === undefined) return
  const append = view.state.tr.insert(view.state.doc.content.size, paragraph.create())
  view.dispatch(append.setSelection(TextSelection.atEnd(append.doc)).scrollIntoView())
  view.focus()
}
