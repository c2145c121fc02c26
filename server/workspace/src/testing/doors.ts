import type { Person, World } from './world.ts'

/**
 * What a person gets at a door. `yes`: the act is done. `no`: they see that it is there and may not (403).
 * `hidden`: it is outside their reach, as if it were not there (404).
 */
export type Cell = 'yes' | 'no' | 'hidden'

/** One door at a table, as domain 1.2 has it; written by hand, so that the code's own matrix is held against it. */
export interface DoorRow {
  cells: Record<Person, Cell>
  /** Makes something fresh to aim at, and what the request carries. Called once for every knock. */
  aim?(world: World): Promise<Aim> | Aim
  /** Where an id stands in the body: a dotted path. Each is swapped for that of another table. */
  idsInBody?: readonly string[]
}

export interface Aim {
  params?: Record<string, string>
  body?: unknown
}

/** By `METHOD /api/partnerships/:slug/…`. */
export type DoorRows = Record<string, DoorRow>

/** A row from the letters of domain 1.2: who may, who may not; everyone else does not find it. */
export function cells(yes: readonly Person[], no: readonly Person[] = []): Record<Person, Cell> {
  const of = (person: Person): Cell => (yes.includes(person) ? 'yes' : no.includes(person) ? 'no' : 'hidden')
  return {
    lead: of('lead'),
    member: of('member'),
    otherLead: of('otherLead'),
    otherMember: of('otherMember'),
    secretariat: of('secretariat'),
    observer: of('observer'),
    applicant: of('applicant'),
  }
}

export const leads: readonly Person[] = ['lead', 'otherLead']
export const partners: readonly Person[] = ['lead', 'member', 'otherLead', 'otherMember']
export const atTheTable: readonly Person[] = [...partners, 'secretariat', 'observer']
