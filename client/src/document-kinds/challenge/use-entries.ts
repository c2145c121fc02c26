import { useLingui } from '@lingui/react/macro'
import { addRow, bringBack, removeRow, setFields } from '@roundtable/shared/document-kinds/rows-editing'
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useRef,
  useState,
} from 'react'
import { toast } from '../../ui/toast.tsx'
import { newRowId } from '../rows/row-id.ts'
import type { ChallengePartProps } from './challenge-part-props.ts'
import { entriesOf, type Entry, pastedEntries } from './entries.ts'
import { longest, partForms } from './part-words.ts'

/** The fields of a part on the page of somebody who writes, and what can be done in them. */
export function useEntries({ part, table, rows, attendance }: ChallengePartProps) {
  const { t } = useLingui()
  const list = useRef<HTMLUListElement>(null)
  const [at, setAt] = useState<string>()
  const [spare, setSpare] = useState(newRowId)
  const form = partForms[part]
  const entries = entriesOf(rows, { at, spare, isList: form === 'list' })

  const write = ({ id, is }: Entry, words: string) => {
    if (is === 'spare') {
      if (rows.some((row) => row.id === id)) bringBack(table, id)
      else addRow(table, { id })
      if (id === spare) setSpare(newRowId())
      attendance.attend(id, 'words')
    }
    setFields(table, id, { words })
  }
  const remove = ({ id }: Entry, index: number) => {
    removeRow(table, id)
    toast(t`Removed. What others write in it is kept.`, {
      label: t`Undo`,
      run: () => bringBack(table, id),
    })
    requestAnimationFrame(() => focusField(list.current, index))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, entry: Entry, index: number) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && form !== 'text') {
      event.preventDefault()
      if (index + 1 < entries.length) focusField(list.current, index + 1)
    }
    if (event.key === 'Backspace' && form === 'list' && entry.is === 'standing' && entry.words === '') {
      event.preventDefault()
      removeRow(table, entry.id)
      requestAnimationFrame(() => focusField(list.current, Math.max(0, index - 1)))
    }
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>, entry: Entry, index: number) => {
    const pasted = form === 'list' ? pastedEntries(event.clipboardData.getData('text/plain')) : undefined
    if (pasted === undefined) return
    event.preventDefault()
    const [first = '', ...more] = pasted.map((words) => words.slice(0, longest.list).toWellFormed())
    const { value, selectionStart, selectionEnd } = event.currentTarget
    write(entry, (value.slice(0, selectionStart) + first + value.slice(selectionEnd)).slice(0, longest.list))
    const next = entries[index + 1]
    const before = next?.is === 'standing' ? { before: next.id } : {}
    for (const words of more) addRow(table, { id: newRowId(), words, ...before })
  }
  return {
    list,
    entries,
    remove,
    /** Puts an entry that was removed under the caret back, and the caret with it. */
    takeBack: ({ id }: Entry, index: number) => {
      bringBack(table, id)
      focusField(list.current, index)
    },
    /** What an entry is given: this person is in it as long as in its field or at its buttons. */
    entryOf: ({ id, is }: Entry) => ({
      onFocus: () => setAt(id),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) setAt(undefined)
      },
      // Pressing a button takes the focus from the field in some browsers, and the entry with it.
      onMouseDown: (event: MouseEvent) => {
        if (is === 'removed' && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault()
      },
    }),
    /** What the field of an entry is given. */
    fieldOf: (entry: Entry, index: number) => ({
      onWrite: (words: string) => write(entry, words),
      onFocus: () => attendance.attend(entry.is === 'spare' ? part : entry.id, 'words'),
      onBlur: () => attendance.leave(),
      onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => onKeyDown(event, entry, index),
      onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => onPaste(event, entry, index),
    }),
  }
}

/** The field at this place in the list, or the last. */
function focusField(list: HTMLElement | null, index: number): void {
  const fields = [...(list?.querySelectorAll('textarea') ?? [])]
  ;(fields[index] ?? fields.at(-1))?.focus()
}
