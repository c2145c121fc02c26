/**
 * The pieces a text is compared by: words, the spaces and signs between them, and each sign of a script that is
 * written without spaces.
 */
export function piecesOf(text: string): string[] {
  return text.match(pieces) ?? []
}

const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`
const pieces = new RegExp(
  String.raw`[${unspaced}]|(?:(?![${unspaced}])[\p{L}\p{N}\p{M}_])+|\s+|[^\p{L}\p{N}\p{M}_\s]`,
  'gu',
)

/** Whether a piece is a word, and not what stands between words. */
export function isWord(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece)
}

/** How many words came and went from one text to another; one that only moved did neither. */
export function wordsChanged(before: string, after: string): { added: number; removed: number } {
  const balance = new Map<string, number>()
  for (const word of piecesOf(after).filter(isWord)) balance.set(word, (balance.get(word) ?? 0) + 1)
  for (const word of piecesOf(before).filter(isWord)) balance.set(word, (balance.get(word) ?? 0) - 1)
  let [added, removed] = [0, 0]
  for (const count of balance.values()) {
    if (count > 0) added += count
    else removed -= count
  }
  return { added, removed }
}
