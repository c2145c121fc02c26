import { rowsKind } from './rows.ts'
import { day, oneOf, reference } from './rows-field.ts'
import { line, references, text } from './rows-shared-fields.ts'

/** What a role holds (CAP-3.7). Duties, rights, needs and contributions are one to a line. */
export const roleFields = {
  title: line(200),
  holderSeat: reference(),
  /** Seats that stand in. */
  deputies: references(),
  duties: text(5000),
  rights: text(5000),
  needs: text(5000),
  needsMet: oneOf('open', 'partly', 'met'),
  contributions: text(5000),
  /** The field of work; two holders of one are an overlap. */
  domain: line(200),
  from: day(),
  to: day(),
} as const

/** Who does what for the partnership, and what each needs for it. */
export const roles = rowsKind({ id: 'roles', schemaVersion: 1, tables: { roles: roleFields } })
