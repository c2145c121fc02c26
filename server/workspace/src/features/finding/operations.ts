import type { Live } from '@roundtable/live'
import type { Desk } from '../audit/index.ts'
import type { createSearchLimit, FindsFor } from './search.ts'

/** What the verbs of this feature stand on. */
export interface Finding extends Desk {
  live: Pick<Live, 'changedAt'>
  /** Everything that can be looked through, joined in `house.ts`. */
  finds: readonly FindsFor[]
  asks: ReturnType<typeof createSearchLimit>
}
