/** Somebody on their way to the identity provider and back, in one browser. */
export interface SignOnAttemptTable {
  /** SHA-256 of the state, hex. */
  state_hash: string
  /** SHA-256 of the cookie of the browser that set out, hex. */
  browser_hash: string
  nonce: string
  /** PKCE. */
  code_verifier: string
  /** The invitation to be accepted on arrival: SHA-256 of its token, hex. */
  invitation_hash: string | null
  expires_at: number
}

/** Whom the provider means by a subject. */
export interface LinkedIdentityTable {
  issuer: string
  subject: string
  person_id: string
  linked_at: number
}

export interface SignOnTables {
  sign_on_attempt: SignOnAttemptTable
  linked_identity: LinkedIdentityTable
}
