import { useState } from 'react'
import { type DraftOfComment, draftOfComment } from '@roundtable/shared/comments/comments'
import type { Anchor } from '@roundtable/shared/documents/anchor'
import { keepWords, keptWords } from '../../api/kept-words.ts'

/** What is being written, on this device until the server has it. Its key makes that sending it again says it once. */
export type Draft = DraftOfComment

/** `name` says whose it is and where it belongs. */
export function useDraft(name: string, begun?: Anchor) {
  const [draft, setDraft] = useState((): Draft => readDraft(name) ?? emptyDraft())
  const change = (typed: string) => {
    const next = { ...draft, typed, ...(begun && { anchor: begun }) }
    setDraft(next)
    keepWords(name, typed.trim() === '' ? undefined : JSON.stringify(next))
  }
  const clear = () => {
    setDraft(emptyDraft())
    keepWords(name, undefined)
  }
  return { draft, change, clear }
}

export function readDraft(name: string): Draft | undefined {
  const kept = keptWords(name)
  const read = draftOfComment.safeParse(kept === undefined ? undefined : parsed(kept))
  return read.success ? read.data : undefined
}

const emptyDraft = (): Draft => ({ key: crypto.randomUUID(), typed: '' })

function parsed(kept: string): unknown {
  try {
    return JSON.parse(kept)
  } catch {
    // Whatever else has written there, it is no draft of ours.
    return undefined
  }
}

/** Puts words where a composer of this name will find them. */
export function keepDraft(name: string, typed: string): void {
  keepWords(name, JSON.stringify({ ...emptyDraft(), typed }))
}
