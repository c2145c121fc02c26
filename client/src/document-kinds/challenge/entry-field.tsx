import { Trans } from '@lingui/react/macro'
import type { ChangeEvent, ClipboardEvent, KeyboardEvent, Ref } from 'react'
import { useKeptCaret } from '../rows/kept-caret.ts'

interface EntryFieldProps {
  label: string
  placeholder: string | undefined
  value: string
  /** Takes line breaks. */
  isText: boolean
  longest: number
  describedBy: string | undefined
  onWrite(words: string): void
  onFocus(): void
  onBlur(): void
  onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void
  onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void
}

/** Words in which several people write at once. The field is as high as they are, in every browser and on paper. */
export function EntryField({
  label,
  placeholder,
  value,
  isText,
  longest,
  describedBy,
  onWrite,
  ...on
}: EntryFieldProps) {
  const { ref, onSelect } = useKeptCaret(value)
  const onChange = ({ target }: ChangeEvent<HTMLTextAreaElement>) => {
    if (!isText && /[\n\r]/.test(target.value)) target.value = target.value.replaceAll(/[\n\r]+/g, ' ')
    // Where one's own letter has left the caret is where it belongs.
    onSelect()
    onWrite(target.value)
  }
  return (
    <>
      <span className="entry-words" data-words={value} dir="auto">
        <textarea
          ref={ref as Ref<HTMLTextAreaElement>}
          rows={1}
          dir="auto"
          aria-label={label}
          placeholder={placeholder}
          aria-describedby={describedBy}
          maxLength={longest}
          value={value}
          {...{ onChange, onSelect, ...on }}
        />
      </span>
      {value.length >= longest && (
        <small className="rows-note" role="status">
          <Trans>This is as long as it can be.</Trans>
        </small>
      )}
    </>
  )
}
