import { i18n } from '@lingui/core'
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { openQuestions } from '@roundtable/shared/document-kinds/conduct-questions'
import { gapWords } from './question-words.ts'

const key = new PluginKey<DecorationSet>('questionGaps')

/** Says beside a heading that its question has no answer yet. On the page alone; nothing of it is in the text. */
export const QuestionGaps = Extension.create({
  name: 'questionGaps',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, { doc }) => gaps(doc),
        apply: (transaction, before) => (transaction.docChanged ? gaps(transaction.doc) : before),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

function gaps(doc: Node): DecorationSet {
  const positions: number[] = []
  doc.forEach((_block, position) => positions.push(position))
  const shown = openQuestions(doc.toJSON()).flatMap((open) => {
    if (open.is === 'not asked') return []
    const from = positions[open.block]!
    const words = { class: 'question-open', 'data-open': i18n._(gapWords[open.is]) }
    return [Decoration.node(from, from + doc.child(open.block).nodeSize, words)]
  })
  return DecorationSet.create(doc, shown)
}
