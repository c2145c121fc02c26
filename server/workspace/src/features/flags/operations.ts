import type { Place } from '../membership/index.ts'
import { type FlaggedDocument, type Flags, readFlags } from './reading.ts'

/** So many of one document fit into a list that somebody reads; the document itself shows them all. */
const mostOfOne = 100

export interface FlaggedAnswer extends Omit<FlaggedDocument, 'at'> {
  /** How many more there are. */
  more: number
}

/** What is worth a look at the asker's table. What does not fit is told to the secretariat, which can have it seen to. */
export async function listFlags(feature: Flags, place: Place): Promise<FlaggedAnswer[]> {
  const read = await readFlags(feature, place)
  return read
    .map(({ at: _, flags, misfit, ...document }) => ({
      ...document,
      misfit: misfit && place.role === 'secretariat',
      flags: flags.slice(0, mostOfOne),
      more: Math.max(0, flags.length - mostOfOne),
    }))
    .filter(({ flags, misfit }) => misfit || flags.length > 0)
}
