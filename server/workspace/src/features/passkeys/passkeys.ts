import type { Log } from '@roundtable/foundation/log'
import type { Accounts, PlaceLimit, SignInThrottle } from '../accounts/index.ts'
import type { Desk } from '../audit/index.ts'

/** What the verbs of this feature stand on. */
export interface Passkeys extends Desk {
  accounts: Accounts
  throttle: SignInThrottle
  /** How often challenges are given to strangers of one place. */
  asks: PlaceLimit
  log: Log
  /** The instance's address; a passkey is bound to it and to its host name. */
  origin: string
  rpId: string
  isDemo: boolean
}
