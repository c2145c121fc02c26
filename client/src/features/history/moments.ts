/** What the address of the history says: the moment that is read, and since when changes are shown. */
export interface Moments {
  at?: number
  since?: number
}

/** Reads them from the address; what is no moment is left out. */
export function readMoments(search: Record<string, unknown>): Moments {
  const [at, since] = [momentIn(search['at']), momentIn(search['since'])]
  return { ...(at === undefined ? {} : { at }), ...(since === undefined ? {} : { since }) }
}

function momentIn(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined
}
