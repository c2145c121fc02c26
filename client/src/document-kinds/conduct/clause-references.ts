import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type NodeView } from '@tiptap/pm/view'
import { isClauseId } from '@roundtable/shared/document-kinds/clauses'

const key = new PluginKey<DecorationSet>('clauseReferences')

/** Writes into each reference the number its clause has now, on this page alone. */
export const ClauseReferences = Extension.create({
  name: 'clauseReferences',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, { doc }) => numbered(doc),
        apply: (transaction, before) => (transaction.docChanged ? numbered(transaction.doc) : before),
      },
      props: {
        decorations: (state) => key.getState(state),
        nodeViews: { clauseReference: (node, _view, _position, decorations) => view(node, decorations) },
      },
    }),
  ],
})

/** One clause of the text as it stands, for those who want to refer to it. */
export interface NumberedClause {
  id: string
  number: number
  words: string
}

export function clausesOf({ doc }: EditorState): NumberedClause[] {
  const clauses: NumberedClause[] = []
  let number = 0
  doc.descendants((node) => {
    if (node.type.name !== 'clause') return !node.isTextblock
    number += 1
    const id: unknown = node.attrs['id']
    const isFirst = isClauseId(id) && !clauses.some((clause) => clause.id === id)
    if (isFirst) clauses.push({ id, number, words: node.textContent })
    return false
  })
  return clauses
}

function numbered(doc: Node): DecorationSet {
  const numbers = new Map<unknown, number>()
  const references: { position: number; to: unknown }[] = []
  let number = 0
  doc.descendants((node, position) => {
    if (node.type.name === 'clauseReference') references.push({ position, to: node.attrs['to'] })
    if (node.type.name !== 'clause') return
    number += 1
    if (!numbers.has(node.attrs['id'])) numbers.set(node.attrs['id'], number)
  })
  return DecorationSet.create(
    doc,
    references.map(({ position, to }) => {
      const found = to === null ? undefined : numbers.get(to)
      return Decoration.node(position, position + 1, {}, { clauseNumber: found ?? null })
    }),
  )
}

function view(node: Node, decorations: readonly Decoration[]): NodeView {
  const dom = document.createElement('span')
  dom.className = 'clause-reference'
  const write = (decorations: readonly Decoration[]) => {
    const number = decorations
      .map(({ spec }) => (spec as { clauseNumber?: number | null }).clauseNumber)
      .find((one) => one !== undefined)
    dom.toggleAttribute('data-gone', number == null)
    dom.textContent = number == null ? i18n._(msg`a clause that is gone`) : i18n._(msg`clause ${number}`)
  }
  write(decorations)
  return {
    dom,
    update: (next, decorations) => {
      if (next.type !== node.type) return false
      write(decorations)
      return true
    },
    ignoreMutation: () => true,
  }
}
