import { msg } from '@lingui/core/macro'
import type { Editor } from '@tiptap/core'
import { Link2, Section } from 'lucide-react'
import type { InsertItem } from '../insert-items.ts'
import { clauseActions } from './clause-actions.ts'
import { clausesOf } from './clause-references.ts'

/** Ahead of all else in a code of conduct. */
export const clauseItem: InsertItem = {
  id: 'clause',
  title: msg`Clause`,
  note: msg`A rule with a number`,
  icon: Section,
  typed: '§',
  run: clauseActions.clause,
}

/** One for each clause: a reference to it, in the middle of a line too. Found by number and by words. */
export function referenceItems(editor: Editor): InsertItem[] {
  // A clause does not refer to itself.
  const own: unknown = editor.state.selection.$from.parent.attrs['id']
  return clausesOf(editor.state)
    .filter(({ id, words }) => id !== own && words.trim() !== '')
    .map(({ id, number, words }) => ({
      id: `clause ${number} ${words.toLocaleLowerCase()}`,
      title: msg`Refer to clause ${number}`,
      note: words,
      icon: Link2,
      run: (editor: Editor) => clauseActions.refer(editor, id),
    }))
}
