import * as Y from 'yjs'
import { ownFields, sharedRows, type Tables } from './rows-table.ts'

/**
 * What stands in the tables that this version does not know: a field that a newer one wrote, or a row that is none.
 * Reading leaves it alone, so without this word it would be there and nobody would know. Nothing where all is known.
 */
export function misfitOfRows(tables: Tables, doc: Y.Doc): string | undefined {
  for (const [name, fields] of Object.entries(tables))
    for (const row of sharedRows(doc, name).values()) {
      if (!(row instanceof Y.Map)) return `${name}: a row that is none`
      const known = (field: string) => Object.hasOwn(fields, field) || Object.hasOwn(ownFields, field)
      if (![...row.keys()].every(known)) return `${name}: an unknown field`
    }
  return undefined
}
