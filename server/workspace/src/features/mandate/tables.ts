/** A mandate as a lead proposed it. Given once a lead of another sector has confirmed it, and never changed after. */
export interface MandateTable {
  id: string
  partnership_id: string
  body: string
  /** JSON: an array of texts. */
  tasks: string
  from_on: string
  until_on: string
  host: string
  reporting: string
  proposed_by: string
  proposed_for: string
  proposed_at: number
  confirmed_by: string | null
  confirmed_for: string | null
  confirmed_at: number | null
  withdrawn_at: number | null
}

/** An interest of the host, as somebody declared it. Nothing is ever taken away from these. */
export interface HostInterestTable {
  id: string
  mandate_id: string
  kind: 'funder' | 'partner' | 'other'
  text: string
  declared_by: string
  declared_at: number
}

/** The order of facilitation while nobody is mandated. The newest counts. */
export interface RotationTable {
  id: string
  partnership_id: string
  starts_on: string
  weeks_each: number
  /** JSON: ids of seats, in their order. */
  seat_ids: string
  set_by: string
  set_at: number
}

export interface BreachFlagTable {
  id: string
  partnership_id: string
  organisation_id: string
  text: string
  /** The number of the act in the partnership's record it is about. */
  entry: number | null
  raised_by: string
  raised_at: number
  answer: string | null
  answered_by: string | null
  answered_at: number | null
}

export interface MandateTables {
  mandate: MandateTable
  host_interest: HostInterestTable
  rotation: RotationTable
  breach_flag: BreachFlagTable
}
