import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'

type TextInput = HTMLInputElement | HTMLTextAreaElement

/**
 * Keeps the caret at its letter when another person's letters arrive in the field: a browser puts it at the end of a
 * value that is set from outside.
 */
export function useKeptCaret(value: string): {
  ref: RefObject<TextInput | null>
  onSelect(): void
} {
  const ref = useRef<TextInput>(null)
  const before = useRef({ value, start: 0, end: 0 })
  const note = useCallback(() => {
    const { value: shown, selectionStart, selectionEnd } = ref.current ?? {}
    before.current = { value: shown ?? '', start: selectionStart ?? 0, end: selectionEnd ?? 0 }
  }, [])
  useLayoutEffect(() => {
    const input = ref.current
    const { value: old, start, end } = before.current
    if (input !== null && input === document.activeElement && old !== value && input.value === value) {
      input.setSelectionRange(caretAfter(old, value, start), caretAfter(old, value, end))
    }
    if (input !== null) note()
  }, [value, note])
  return { ref, onSelect: note }
}

/** Where a caret belongs after the text around it has changed. */
export function caretAfter(before: string, after: string, caret: number): number {
  let from = 0
  while (from < before.length && from < after.length && before[from] === after[from]) from += 1
  if (caret <= from) return caret
  let [to, end] = [before.length, after.length]
  while (to > from && end > from && before[to - 1] === after[end - 1]) [to, end] = [to - 1, end - 1]
  return caret >= to ? caret + end - to : end
}
