/** A word of a text as it is looked for, and where it stands (UTF-16 offsets). */
export interface FoundWord {
  readonly word: string
  readonly from: number
  readonly to: number
}

const longest = 40

/** Scripts that part no words: each sign of theirs is looked for by itself. */
const unparted =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
const aWord = new RegExp(`[${unparted}]\\p{M}*|(?:(?![${unparted}])[\\p{L}\\p{M}\\p{N}])+`, 'gu')

/**
 * Letters that have no plain form in Unicode, by the key people reach for who do not have them: of Twi, Ewe, Hausa and their
 * neighbours, of the north, of German. So *asem* finds *asɛm*, and *asɛm* finds it too.
 */
const plainer: Readonly<Record<string, string>> = {
  ɛ: 'e', ɔ: 'o', ŋ: 'n', ɖ: 'd', ɗ: 'd', ɓ: 'b', ƒ: 'f', ɣ: 'g', ɩ: 'i', ɪ: 'i', ʋ: 'v', ƙ: 'k', ƴ: 'y', ə: 'e', ǝ: 'e',
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ς: 'σ',
} // prettier-ignore
const hasPlainer = new RegExp(`[${Object.keys(plainer).join('')}]`, 'gu')

/** The words of a text in their order, folded: case, accents and the letters above make no difference, nothing else is changed. */
export function wordsOf(text: string): FoundWord[] {
  return [...text.matchAll(aWord)].flatMap(({ 0: written, index }) => {
    const word = folded(written)
    return word === '' ? [] : [{ word, from: index, to: index + written.length }]
  })
}

/** Marks that any script may carry go; those that are part of a script, such as the vowels of Hindi, stay. */
function folded(written: string): string {
  const bare = written
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{sc=Inherited}/gu, '')
  const plain = bare.replace(hasPlainer, (letter) => plainer[letter] ?? letter).normalize('NFC')
  // Compatibility forms such as ½ fall apart into signs that are no letters.
  return Array.from(plain.replace(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .slice(0, longest)
    .join('')
}
