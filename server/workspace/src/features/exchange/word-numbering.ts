import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx'

type Sort = 'bullets' | 'numbers'
const deepest = 9

/** The lists of one file: each numbered one counts for itself, from where it starts. */
export class WordNumbering {
  readonly #lists: { reference: string; sort: Sort; start: number; level: number }[] = [
    { reference: 'bullets', sort: 'bullets', start: 1, level: 0 },
  ]

  get config(): INumberingOptions['config'] {
    return this.#lists.map(({ reference, sort, start, level: own }) => ({
      reference,
      levels: Array.from({ length: deepest }, (_, level) => ({
        level,
        format: sort === 'bullets' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
        text: sort === 'bullets' ? '•' : `%${level + 1}.`,
        start: level === own ? start : 1,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: indentOf(level), hanging: 360 } } },
      })),
    }))
  }

  readonly bullets = 'bullets'

  numbers(start: number, level: number): string {
    const reference = `numbers-${this.#lists.length}`
    this.#lists.push({ reference, sort: 'numbers', start, level })
    return reference
  }
}

/** Where the words of a list stand, in twentieths of a point. */
export function indentOf(level: number): number {
  return 720 + level * 360
}

export function levelInWord(level: number): number {
  return Math.min(level, deepest - 1)
}
