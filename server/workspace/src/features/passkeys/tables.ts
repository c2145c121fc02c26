/** A key that stays on a person's device or in their key store; we hold its public half. */
export interface PasskeyTable {
  id: string
  person_id: string
  /** What the authenticator calls it, base64url. */
  credential_id: string
  /** COSE key, base64url. */
  public_key: string
  /** How often it has signed, as far as the authenticator counts; it never goes back. */
  counter: number
  /** JSON: how a browser may reach it, such as `["internal"]`. */
  transports: string
  /** What its person calls it. */
  name: string
  created_at: number
  last_used_at: number | null
}

/** What an authenticator has to sign next. Taken out of the table by whoever answers it, rightly or not. */
export interface PasskeyChallengeTable {
  /** SHA-256 of the challenge, hex. */
  hash: string
  /** What it was given for: an answer for one purpose is none for another. */
  purpose: 'add' | 'sign in' | 'step up'
  /** Whom it was given to; null where nobody is signed in yet. */
  person_id: string | null
  expires_at: number
}

/** One of ten codes for the day the passkey is lost. */
export interface RecoveryCodeTable {
  /** SHA-256 of the code, hex: its 80 random bits leave nothing to guess. */
  code_hash: string
  person_id: string
  created_at: number
  used_at: number | null
}

export interface PasskeyTables {
  passkey: PasskeyTable
  passkey_challenge: PasskeyChallengeTable
  recovery_code: RecoveryCodeTable
}
