/** In a comment people stand by id, so that a name can be corrected without touching what was said. */
export const mention = (personId: string): string => `@{${personId}}`

const mentions = /@\{([0-9a-f-]{36})\}/g

/** Everybody a comment mentions, once each. */
export function mentionedIn(text: string): string[] {
  return [...new Set([...text.matchAll(mentions)].map(([, id]) => id!))]
}

export type TextPart = { is: 'words'; words: string } | { is: 'mention'; personId: string }

/** A comment as it is shown: words and mentions in turn. */
export function partsOf(text: string): TextPart[] {
  // Splitting by a pattern with a group puts what the group held at every odd place.
  return text.split(mentions).flatMap((part, at): TextPart[] => {
    if (at % 2 === 1) return [{ is: 'mention', personId: part }]
    return part === '' ? [] : [{ is: 'words', words: part }]
  })
}
