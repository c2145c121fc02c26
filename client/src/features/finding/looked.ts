import type { FoundKind } from '@roundtable/shared/finding/sought'

/** What is looked for, as it stands in the address. */
export interface Looked {
  q?: string
  kind?: FoundKind
}

/** Reads what stands in an address, and leaves out what means nothing. Which kinds there are the server knows: the list is not fetched for every page. */
export function readLooked({ q, kind }: Record<string, unknown>): Looked {
  return {
    ...(typeof q === 'string' && q.trim() !== '' && { q: q.slice(0, 200) }),
    ...(typeof kind === 'string' && /^[a-z-]{1,40}$/.test(kind) && { kind: kind as FoundKind }),
  }
}

/** Where in a document somebody wants to be: at words, at a row, or at a row that holds the words. */
export interface WordsSought {
  words?: string
  row?: string
  /** The discussion somebody comes for; the comments read it. */
  thread?: string
}

export function readWordsSought({ words, row, thread }: Record<string, unknown>): WordsSought {
  return {
    ...(typeof words === 'string' && words !== '' && { words: words.slice(0, 200) }),
    ...(typeof row === 'string' && /^[\w-]{1,64}$/.test(row) && { row }),
    ...(typeof thread === 'string' && /^[\w-]{1,64}$/.test(thread) && { thread }),
  }
}
