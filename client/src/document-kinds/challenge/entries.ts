/** A row of a part, as the document has it. */
export interface WordsRow {
  readonly id: string
  readonly words: string
  readonly removed: boolean
}

/** A field on the page. What is spare is in the document as soon as somebody has written a letter in it. */
export interface Entry {
  id: string
  words: string
  is: 'standing' | 'removed' | 'spare'
}

interface Writing {
  /** The entry this person is in. */
  at: string | undefined
  /** An id no row has yet. */
  spare: string
  isList: boolean
}

/**
 * The fields of a part for somebody who writes: its entries, and one to go on in. No field is taken from under a caret:
 * neither when another removes the entry, nor when another begins the part first, nor when undo takes the first letter back.
 */
export function entriesOf(rows: readonly WordsRow[], { at, spare, isList }: Writing): Entry[] {
  const entries = rows.flatMap(({ id, words, removed }): Entry[] => {
    if (!removed) return [{ id, words, is: 'standing' }]
    return id === at && words !== '' ? [{ id, words, is: 'removed' }] : []
  })
  const isUndone = rows.some(({ id, words, removed }) => id === at && removed && words === '')
  const goesOn = isList ? entries.at(-1)?.words !== '' : entries.length === 0
  if (!goesOn && !isUndone && at !== spare) return entries
  return [...entries, { id: isUndone ? at! : spare, words: '', is: 'spare' }]
}

/** More lines than this are no list that somebody pastes. */
const mostPasted = 100

/** The entries of a pasted list, without bullets and numbers; nothing where it is one line or far too many. */
export function pastedEntries(text: string): readonly string[] | undefined {
  const entries = text
    .split(/\r\n?|\n/)
    .map((each) => each.replace(/^\s*(?:[-*•–·]|\d{1,3}[.)])\s+/u, '').trim())
    .filter((each) => each !== '')
  return entries.length > 1 && entries.length <= mostPasted ? entries : undefined
}
