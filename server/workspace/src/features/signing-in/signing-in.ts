import type { Mailer } from '../../mail.ts'
import type { Accounts, SignInThrottle } from '../accounts/index.ts'
import type { Desk } from '../audit/index.ts'

/** What the verbs of this feature stand on. */
export interface SigningIn extends Desk {
  accounts: Accounts
  mailer: Mailer | undefined
  origin: string
  /** Slows down asking for mails to an address, and from a place. */
  askThrottle: SignInThrottle
  /** Whether a password is no way in for this person, so that a link to a new one would be a way around. */
  opensOnlyWithPasskey(personId: string): Promise<boolean>
}
