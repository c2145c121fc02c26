import type { JSONContent } from '@tiptap/core'

type Marks = NonNullable<JSONContent['marks']>

/** A stretch with the same marks throughout, or a line break. */
export type Piece =
  | { readonly is: 'text'; readonly text: string; readonly marks: Marks }
  /** `isBetween`: with words before and after it on lines of their own. */
  | { readonly is: 'break'; readonly isBetween: boolean; readonly marks: Marks }

interface Atom {
  is: 'words' | 'space' | 'break'
  text: string
  marks: Marks
}

/**
 * What stands in a paragraph, in pieces that Markdown can say: spaces and breaks carry only the marks that both
 * neighbours share, because no mark may begin or end with one; spaces at the ends of a line are gone.
 */
export function piecesOf(content: readonly JSONContent[]): Piece[] {
  return joined(calmed(withoutOuterSpace(content.flatMap(atomsOf))))
}

function atomsOf({ type, text = '', marks = [], content }: JSONContent): Atom[] {
  if (type === 'hardBreak') return [{ is: 'break', text: '', marks }]
  if (type !== 'text') return (content ?? []).flatMap(atomsOf)
  const known = oneOfEach(marks)
  if (known.some((mark) => mark.type === 'code')) {
    return [{ is: 'words', text: text.replaceAll(/[\r\n]/g, ' '), marks: known }]
  }
  return (text.match(/\s+|\S+/g) ?? []).map((part) =>
    part.trim() === ''
      ? { is: 'space', text: part.replaceAll(/[\r\n]/g, ' '), marks: known }
      : { is: 'words', text: part, marks: known },
  )
}

function oneOfEach(marks: Marks): Marks {
  return marks.filter((mark, index) => marks.findIndex(({ type }) => type === mark.type) === index)
}

/** Neighbouring spaces are of one line's edge together, so each is looked at with what is kept before it. */
function withoutOuterSpace(atoms: readonly Atom[]): Atom[] {
  const fromStart = (kept: Atom[], atom: Atom) => {
    const last = kept.at(-1)
    const isEdge = last === undefined || last.is === 'break'
    if (!(isEdge && atom.is === 'space')) kept.push(atom)
    return kept
  }
  return atoms.reduce(fromStart, []).reduceRight(fromStart, []).toReversed()
}

/** Words keep their marks; spaces and breaks have those that the words before and after them share. */
function calmed(atoms: readonly Atom[]): Atom[] {
  let right: Marks = []
  const rights = atoms.map(() => right)
  for (let index = atoms.length - 1; index >= 0; index -= 1) {
    rights[index] = right
    if (atoms[index]!.is === 'words') right = atoms[index]!.marks
  }
  let left: Marks = []
  return atoms.map((atom, index) => {
    if (atom.is === 'words') left = atom.marks
    return atom.is === 'words' ? atom : { ...atom, marks: shared(left, rights[index]!) }
  })
}

function shared(left: Marks, right: Marks): Marks {
  return left.filter((mark) => mark.type !== 'code' && sharesMark(right, mark))
}

function joined(atoms: readonly Atom[]): Piece[] {
  const pieces: Piece[] = []
  atoms.forEach(({ is, text, marks }, index) => {
    const last = pieces.at(-1)
    if (is === 'break') {
      const isBetween = [atoms[index - 1], atoms[index + 1]].every((atom) => atom?.is === 'words')
      pieces.push({ is: 'break', isBetween, marks })
    } else if (last?.is === 'text' && isSame(last.marks, marks)) {
      pieces[pieces.length - 1] = { ...last, text: last.text + text }
    } else pieces.push({ is: 'text', text, marks })
  })
  return pieces
}

function isSame(one: Marks, other: Marks): boolean {
  return one.length === other.length && one.every((mark) => sharesMark(other, mark))
}

export function sharesMark(marks: Marks, mark: Marks[number]): boolean {
  return marks.some(({ type, attrs }) => type === mark.type && attrs?.['href'] === mark.attrs?.['href'])
}
