/** A link to a new password. Works once and for half an hour. */
export interface PasswordResetTable {
  /** SHA-256 of the token in the link, hex. */
  token_hash: string
  person_id: string
  created_at: number
  expires_at: number
  used_at: number | null
}

/** A browser at a place a person has signed in from before: whoever comes from elsewhere is told of by mail. */
export interface FamiliarDeviceTable {
  person_id: string
  /** SHA-256 of person, device and address block: it can be compared, not read. */
  mark: string
  first_seen_at: number
}

export interface SigningInTables {
  password_reset: PasswordResetTable
  familiar_device: FamiliarDeviceTable
}
