import { useState } from 'react'
import type { Anchor } from '@roundtable/shared/documents/anchor'
import { keepWords, keptWords } from '../../api/kept-words.ts'

/** What is being written, on this device until the server has it. Its key makes that sending it again says it once. */
export interface Draft {
  key: string
  typed: string
  anchor?: Anchor
}

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

/** Written by this page alone; what has no words in it is none. */
export function readDraft(name: string): Draft | undefined {
  const kept = keptWords(name)
  if (kept === undefined) return undefined
  const draft = JSON.parse(kept) as Draft
  return typeof draft.typed === 'string' && typeof draft.key === 'string' ? draft : undefined
}

/** Puts words where a composer of this name will find them. */
export function keepDraft(name: string, typed: string): void {
  keepWords(name, JSON.stringify({ ...emptyDraft(), typed }))
}

const emptyDraft = (): Draft => ({ key: crypto.randomUUID(), typed: '' })
