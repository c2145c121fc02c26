import { mention, partsOf } from '@roundtable/shared/comments/mentions'

interface Person {
  id: string
  name: string
}

/** As it is kept: every `@Name` of somebody who can be mentioned is that person. Longer names first, so that Ama Dankwa is not Ama. */
export function stored(typed: string, people: readonly Person[]): string {
  const byLength = people.toSorted((a, b) => b.name.length - a.name.length)
  let text = typed
  for (const { id, name } of byLength) text = text.replaceAll(`@${name}`, mention(id))
  return text
}

/** As it was typed: people by their names of today. Who is not known any more stays as they are kept. */
export function typed(text: string, people: readonly Person[]): string {
  return partsOf(text)
    .map((part) => {
      if (part.is === 'words') return part.words
      const person = people.find(({ id }) => id === part.personId)
      return person === undefined ? mention(part.personId) : `@${person.name}`
    })
    .join('')
}

/** What is being typed as a name before the caret: where it begins, and its letters so far. */
export function nameBegunAt(text: string, caret: number): { from: number; letters: string } | undefined {
  const begun = /(?:^|[\s(])@([\p{L}\p{M}'’. -]{0,40})$/u.exec(text.slice(0, caret))
  if (begun === null) return undefined
  const letters = begun[1] ?? ''
  return { from: caret - letters.length - 1, letters }
}

/** Whose name, or a word of it, begins so. */
export function fitting<Someone extends Person>(people: readonly Someone[], letters: string): Someone[] {
  const wanted = letters.toLocaleLowerCase()
  const begins = ({ name }: Person) =>
    name.toLocaleLowerCase().startsWith(wanted) ||
    name
      .toLocaleLowerCase()
      .split(/\s+/u)
      .some((word) => word.startsWith(wanted))
  return people.filter(begins).slice(0, 6)
}
