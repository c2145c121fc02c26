import type { Field, Row, RowsContent } from '../document-kinds/kind.ts'

const anId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Rows without the ids of seats and people: outside the partnership they name nobody, and nobody outside is to have
 * them (CAP-2.4). What refers to another row of the same document stays.
 */
export function withoutOutsiders(content: RowsContent): RowsContent {
  const own = new Set(Object.values(content.tables).flatMap((rows) => rows.map(({ id }) => id)))
  const isOutside = (value: unknown) => typeof value === 'string' && anId.test(value) && !own.has(value)
  const cleaned = (field: Field): Field => {
    if (typeof field === 'object' && field !== null) return field.filter((part) => !isOutside(part))
    return isOutside(field) ? null : field
  }
  const tables = Object.entries(content.tables).map(([name, rows]) => [
    name,
    rows.map(({ id, ...fields }): Row => ({ id, ...mapped(fields, cleaned) })),
  ])
  return { form: 'rows', tables: Object.fromEntries(tables) }
}

function mapped(fields: Readonly<Record<string, Field>>, change: (field: Field) => Field) {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, change(field)]))
}
