import type { Field, Row, RowsContent } from '../document-kinds/kind.ts'
import type {
  Change,
  ChangedAttributes,
  ComparedField,
  ComparedRow,
  Piece,
  RowsComparison,
} from './comparison.ts'
import { TextChanges } from './text-changes.ts'

/** Follows records from state to state and remembers who added, took off and changed what. '' where nobody knows. */
export class RowsChanges {
  readonly #first: RowsContent
  #last: RowsContent
  /** `table/row` or `table/row/field` → who touched it last. */
  readonly #touched = new Map<string, string>()
  /** `table/row/field` → its words, from state to state. */
  readonly #texts = new Map<string, TextChanges>()

  constructor(first: RowsContent) {
    this.#first = first
    this.#last = first
  }

  step(next: RowsContent, author: string): void {
    for (const table of Object.keys(next.tables)) {
      const [before, after] = [byId(this.#last, table), byId(next, table)]
      for (const id of new Set([...before.keys(), ...after.keys()]))
        this.#stepRow(`${table}/${id}`, before.get(id), after.get(id), author)
    }
    this.#last = next
  }

  #stepRow(key: string, before: Row | undefined, after: Row | undefined, author: string): void {
    if (before === undefined || after === undefined) return void this.#touched.set(key, author)
    for (const field of differing(before, after)) {
      const place = `${key}/${field}`
      this.#touched.set(place, author)
      const [was, is] = [before[field] ?? '', after[field] ?? '']
      if (typeof was !== 'string' || typeof is !== 'string') continue
      const text = this.#texts.get(place) ?? new TextChanges(was)
      text.step(is, author)
      this.#texts.set(place, text)
    }
  }

  /** From the first state to the last. Rows that went stand where they stood. */
  comparison(): RowsComparison {
    const changes: Change[] = []
    const tables = Object.keys(this.#last.tables).map(
      (table) => [table, this.#table(table, changes)] as const,
    )
    return { form: 'rows', tables: Object.fromEntries(tables), changes }
  }

  #table(table: string, changes: Change[]): ComparedRow[] {
    const [before, after] = [byId(this.#first, table), byId(this.#last, table)]
    return merged([...before.values()], [...after.values()]).map((row) => {
      const key = `${table}/${row.id}`
      const [was, is] = [before.get(row.id), after.get(row.id)]
      if (was === undefined || is === undefined) {
        const kind = was === undefined ? 'inserted' : 'deleted'
        return { row, whole: this.#note(changes, kind, key, wordsOf(row)), fields: {} }
      }
      const fields = differing(was, is).map(
        (field) => [field, this.#field(`${key}/${field}`, was[field], is[field], changes)] as const,
      )
      return { row, whole: null, fields: Object.fromEntries(fields) }
    })
  }

  #field(key: string, was: Field | undefined, is: Field | undefined, changes: Change[]): ComparedField {
    const text = this.#texts.get(key)
    if (text === undefined || typeof (was ?? '') !== 'string' || typeof (is ?? '') !== 'string') {
      const changed = this.#note(changes, 'inserted', key, [was, is].map(asText).join(' → '))
      return { is: 'value', before: was, changed }
    }
    const pieces = text.pieces().map(({ text, change }): Piece => {
      if (change === undefined) return { text, changed: null }
      return { text, changed: note(changes, change.is, change.by, text) }
    })
    return { is: 'text', pieces }
  }

  #note(changes: Change[], is: Change['is'], key: string, text: string): ChangedAttributes {
    return note(changes, is, this.#touched.get(key) ?? '', text)
  }
}

function note(changes: Change[], is: Change['is'], author: string, text: string): ChangedAttributes {
  const changed = { number: changes.length + 1, is, by: author || null }
  changes.push({ ...changed, text: text.trim() })
  return changed
}

function byId({ tables }: RowsContent, table: string): ReadonlyMap<string, Row> {
  return new Map((tables[table] ?? []).map((row) => [row.id, row]))
}

function differing(one: Row, other: Row): string[] {
  const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return fields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))
}

/** The rows of now in their order, each row that went after the one it stood behind. */
function merged(before: readonly Row[], after: readonly Row[]): Row[] {
  const rows = [...after]
  const kept = new Set(after.map(({ id }) => id))
  before.forEach((row, index) => {
    if (kept.has(row.id)) return
    const above = before[index - 1]?.id
    rows.splice(rows.findIndex(({ id }) => id === above) + 1, 0, row)
  })
  return rows
}

const wordsOf = ({ id: _, ...fields }: Row): string =>
  Object.values(fields)
    .find((value) => typeof value === 'string' && value !== '')
    ?.toString() ?? ''

const asText = (value: Field | undefined): string =>
  Array.isArray(value) ? value.join(', ') : String(value ?? '')
