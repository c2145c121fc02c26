/** Something at a table has changed. Says where and for whom, never what: whoever may see it asks again. */
export interface Change {
  partnershipId: string
  /** Where only the people of this organisation may know. */
  organisationId?: string
  /** Where it is about one person alone. */
  personId?: string
}

/** Carries changes from the acts to the open pages, within this process. */
export interface Changes {
  tell(change: Change): void
  /** Answers how to stop listening. */
  listen(listener: (change: Change) => void): () => void
}

export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>()
  return {
    tell(change) {
      for (const listener of listeners) listener(change)
    },
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
