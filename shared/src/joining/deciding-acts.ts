import type { ActName } from '../audit/acts.ts'

/** The acts of the record that decided how this partnership works: what somebody who joins later is shown and asked about. */
export const decidingActs: readonly ActName[] = [
  'partnership.founded',
  'partnership.settled',
  'group.added',
  'group.changed',
  'group.removed',
  'diligence.seated',
  'mandate.given',
  'rotation.set',
  'document.adopted',
]
