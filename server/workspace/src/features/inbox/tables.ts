/** How far a person has read a chain of the record. */
export interface InboxSeenTable {
  person_id: string
  chain: string
  seq: number
}

/** How a person wants to be written to about one partnership. Without a row: once a day. */
export interface InboxMailTable {
  person_id: string
  partnership_id: string
  rhythm: 'off' | 'daily' | 'at_once'
  /** The language of the letters. */
  language: string
  /** The last day with a digest, `2026-11-22` in the partnership's time zone. */
  digest_day: string | null
  /** Letters have told of the entries up to this time. */
  told_until: number | null
}

/** A letter has told the person that this waits. */
export interface InboxToldTable {
  person_id: string
  partnership_id: string
  kind: string
  thing: string
  at: number
}

/** The switch in one letter; of its token only the hash is kept. */
export interface MailOffLinkTable {
  token_hash: string
  person_id: string
  partnership_id: string
  created_at: number
}

export interface InboxTables {
  inbox_seen: InboxSeenTable
  inbox_mail: InboxMailTable
  inbox_told: InboxToldTable
  mail_off_link: MailOffLinkTable
}
