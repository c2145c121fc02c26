import type { OpenTable } from '@roundtable/shared/document-kinds/rows-editing'
import { setFields } from '@roundtable/shared/document-kinds/rows-editing'
import type { Fields, Values } from '@roundtable/shared/document-kinds/rows-table'
import type { ChangeEvent, ReactNode, Ref } from 'react'
import { Field, TextField } from '../../ui/field.tsx'
import { useKeptCaret } from './kept-caret.ts'
import type { Attendance } from './row-presence.ts'

/** One text of one row. */
export interface SharedWords<Of extends Fields> {
  table: OpenTable<Of>
  row: string
  field: keyof Of & string
  value: string
  mayWrite: boolean
  attendance: Attendance
}

/** What an input of such a text is given: each letter goes to the others as it is typed. */
function useSharedWords<Of extends Fields>(props: SharedWords<Of>) {
  const { table, row, field, value, mayWrite, attendance } = props
  const caret = useKeptCaret(value)
  return {
    ...caret,
    value,
    readOnly: !mayWrite,
    onFocus: () => mayWrite && attendance.attend(row, field),
    onBlur: () => mayWrite && attendance.leave(),
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      // Where one's own letter has left the caret is where it belongs.
      caret.onSelect()
      setFields(table, row, { [field]: target.value } as unknown as Partial<Values<Of>>)
    },
  }
}

interface Worded {
  label: ReactNode
  hint?: ReactNode
}

export function SharedLine<Of extends Fields>({ label, hint, ...shared }: SharedWords<Of> & Worded) {
  const { ref, ...input } = useSharedWords(shared)
  return (
    <Field
      label={label}
      hint={hint}
      autoComplete="off"
      maxLength={200}
      {...input}
      ref={ref as Ref<HTMLInputElement>}
    />
  )
}

export function SharedText<Of extends Fields>({ label, hint, ...shared }: SharedWords<Of> & Worded) {
  const { ref, ...input } = useSharedWords(shared)
  return (
    <TextField label={label} hint={hint} maxLength={3000} {...input} ref={ref as Ref<HTMLTextAreaElement>} />
  )
}

/** A line in a cell of a table: it looks like the text it holds until somebody works in it. */
export function CellLine<Of extends Fields>({
  label,
  placeholder,
  ...shared
}: SharedWords<Of> & { label: string; placeholder?: string }) {
  const { ref, ...input } = useSharedWords(shared)
  return (
    <textarea
      className="cell-input cell-line"
      aria-label={label}
      placeholder={placeholder}
      rows={1}
      maxLength={200}
      {...input}
      ref={ref as Ref<HTMLTextAreaElement>}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onChange={(event) => {
        // One line, however it was pasted; the field shows it in as many as it needs.
        const { target } = event
        if (/[\n\r]/.test(target.value)) target.value = target.value.replaceAll(/[\n\r]+/g, ' ')
        input.onChange(event)
      }}
    />
  )
}
