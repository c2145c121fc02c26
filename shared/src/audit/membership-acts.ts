import * as z from 'zod/mini'

const group = { group: z.string() }
/** A seat is told apart by its id, and named by its group as it was called then. */
const seat = { seat: z.string(), ...group }

/** `person` is the id of the person it is about. */
export const membershipActs = {
  'partnership.founded': z.object({ name: z.string() }),
  'partnership.settled': z.object({
    changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
  }),
  'group.added': z.object({ ...group, sector: z.string() }),
  'group.changed': z.object({ ...group, sector: z.string(), wasGroup: z.string(), wasSector: z.string() }),
  'group.removed': z.object({ ...group, sector: z.string() }),
  'groups.ordered': z.object({ groups: z.array(z.string()) }),
  'seat.opened': z.object(seat),
  'seat.taken': z.object({ ...seat, organisation: z.string() }),
  'seat.shared': z.object({ ...seat, organisation: z.string(), beside: z.string() }),
  /** `people`: what became of those who acted for the organisation; null where there was nobody left. */
  'seat.vacated': z.object({
    ...seat,
    organisation: z.string(),
    people: z.nullable(z.string()),
    reason: z.nullable(z.string()),
  }),
  'seat.handed-over': z.object({
    ...seat,
    from: z.string(),
    to: z.string(),
    people: z.string(),
    reason: z.string(),
  }),
  'seat.closed': z.object(seat),
  'person.joined': z.object({
    person: z.string(),
    role: z.string(),
    organisation: z.nullable(z.string()),
  }),
  'person.changed-role': z.object({
    person: z.string(),
    from: z.string(),
    to: z.string(),
    organisation: z.nullable(z.string()),
  }),
  'person.named-deputy': z.object({ person: z.string(), organisation: z.string() }),
  'person.deputy-no-more': z.object({ person: z.string(), organisation: z.string() }),
  'person.suspended': z.object({ person: z.string(), reason: z.string() }),
  'person.returned': z.object({ person: z.string() }),
  'person.removed': z.object({ person: z.string(), reason: z.nullable(z.string()) }),
  'person.left': z.object({ person: z.string() }),
} as const
