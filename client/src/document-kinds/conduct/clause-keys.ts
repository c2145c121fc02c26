import { Extension, textblockTypeInputRule } from '@tiptap/core'
import { clauseActions } from './clause-actions.ts'

/** § and a space begin a clause, Enter the next one; Alt and an arrow move it. */
export const ClauseKeys = Extension.create({
  name: 'clauseKeys',
  // Before the stock key for Enter, which would end the clause with a paragraph.
  priority: 200,
  addKeyboardShortcuts: () => ({
    Enter: ({ editor }) => clauseActions.next(editor),
    'Alt-ArrowUp': ({ editor }) => clauseActions.up(editor),
    'Alt-ArrowDown': ({ editor }) => clauseActions.down(editor),
    'Mod-Alt-7': ({ editor }) => clauseActions.clause(editor),
  }),
  addInputRules() {
    const { clause } = this.editor.schema.nodes
    return clause === undefined
      ? []
      : [textblockTypeInputRule({ find: /^§\s$/, type: clause, getAttributes: { id: null } })]
  },
})
