import type { Field, Row, RowsContent } from '../document-kinds/kind.ts'
import type {
  Change,
  ChangedAttributes,
  ComparedField,
  ComparedRow,
  Moved,
  Piece,
  RowsComparison,
} from './comparison.ts'
import { type Tables, isText } from '../document-kinds/rows-table.ts'
import { movedRows } from './moved-rows.ts'
import { TextChanges } from './text-changes.ts'

/** Follows records from state to state and remembers who added, took off and changed what. '' where nobody knows. */
export class RowsChanges {
  readonly #tables: Tables
  readonly #first: RowsContent
  #last: RowsContent
  /** `table/row`, `table/row/field` or `placeOf(table/row)` → who touched it last. */
  readonly #touched = new Map<string, string>()
  /** `table/row/field` → its words, from state to state. */
  readonly #texts = new Map<string, TextChanges>()

  constructor(tables: Tables, first: RowsContent) {
    this.#tables = tables
    this.#first = first
    this.#last = first
  }

  step(next: RowsContent, author: string): void {
    for (const table of Object.keys(next.tables)) {
      const [before, after] = [byId(this.#last, table), byId(next, table)]
      for (const id of new Set([...before.keys(), ...after.keys()]))
        this.#stepRow({ table, row: id }, before.get(id), after.get(id), author)
      for (const id of movedRows([...before.keys()], [...after.keys()]))
        this.#touched.set(placeOf(`${table}/${id}`), author)
    }
    this.#last = next
  }

  #stepRow(at: At, before: Row | undefined, after: Row | undefined, author: string): void {
    if (before === undefined || after === undefined) return void this.#touched.set(keyOf(at), author)
    for (const field of differing(before, after)) {
      const key = keyOf({ ...at, field })
      this.#touched.set(key, author)
      if (!isText(this.#tables, at.table, field)) continue
      const text = this.#texts.get(key) ?? new TextChanges(asText(before[field]))
      text.step(asText(after[field]), author)
      this.#texts.set(key, text)
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
    const moved = movedRows([...before.keys()], [...after.keys()])
    const order = [...after.keys()]
    return merged([...before.values()], [...after.values()]).map((row) => {
      const at = { table, row: row.id }
      const [was, is] = [before.get(row.id), after.get(row.id)]
      if (was === undefined || is === undefined) {
        const kind = was === undefined ? 'inserted' : 'deleted'
        return { row, whole: this.#note(changes, kind, at, wordsOf(row)), fields: {} }
      }
      const behind = order[order.indexOf(row.id) - 1] ?? null
      return {
        row,
        whole: null,
        ...(moved.has(row.id) && { moved: this.#moved(at, behind, row, changes) }),
        fields: Object.fromEntries(
          differing(was, is).map((field) => [
            field,
            this.#field({ ...at, field }, was[field], is[field], changes),
          ]),
        ),
      }
    })
  }

  #moved(at: At, behind: string | null, row: Row, changes: Change[]): Moved {
    const by = this.#touched.get(placeOf(keyOf(at)))
    return { changed: note(changes, { is: 'moved', by, text: wordsOf(row), at }), behind }
  }

  #field(at: At, was: Field | undefined, is: Field | undefined, changes: Change[]): ComparedField {
    const text = this.#texts.get(keyOf(at))
    if (text === undefined) {
      const changed = this.#note(changes, 'changed', at, [was, is].map(asText).join(' → '))
      return { is: 'value', before: was, changed }
    }
    const pieces = text.pieces().map(({ text, change }): Piece => {
      if (change === undefined) return { text, changed: null }
      return { text, changed: note(changes, { ...change, text, at }) }
    })
    return { is: 'text', pieces }
  }

  #note(changes: Change[], is: Change['is'], at: At, text: string): ChangedAttributes {
    return note(changes, { is, by: this.#touched.get(keyOf(at)), text, at })
  }
}

type At = NonNullable<Change['at']>

const keyOf = ({ table, row, field }: At): string =>
  field === undefined ? `${table}/${row}` : `${table}/${row}/${field}`

/** No field has this name. */
const placeOf = (row: string): string => `${row}/ place`

interface Noted {
  is: Change['is']
  by: string | undefined
  text: string
  at: At
}

function note(changes: Change[], { is, by, text, at }: Noted): ChangedAttributes {
  const changed = { number: changes.length + 1, is, by: by || null }
  changes.push({ ...changed, text: text.trim(), at })
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
