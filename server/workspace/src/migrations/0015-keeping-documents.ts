import type { Kysely } from 'kysely'
import type { Migration } from '@roundtable/foundation/migrations'

/** Documents are archived and copied; each person has favourites, and how far they have read. */
export const keepingDocuments: Migration = {
  name: '0015-keeping-documents',
  async up(kysely) {
    for (const [column, type, references] of [
      ['archived_at', 'bigint'],
      ['archived_by', 'text', 'person.id'],
      ['archived_for', 'text'],
      ['copied_from', 'text'],
    ] as const) {
      await kysely.schema
        .alterTable('document')
        .addColumn(column, type, (it) => (references ? it.references(references) : it))
        .execute()
    }
    await ofPersonAndDocument(kysely, 'document_favourite')
      .addColumn('since', 'bigint', (column) => column.notNull())
      .execute()
    await ofPersonAndDocument(kysely, 'document_visit')
      .addColumn('seen_seq', 'bigint', (column) => column.notNull())
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .execute()
  },
}

function ofPersonAndDocument(kysely: Kysely<unknown>, table: string) {
  return kysely.schema
    .createTable(table)
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('document_id', 'text', (column) => column.notNull().references('document.id'))
    .addPrimaryKeyConstraint(`${table}_once`, ['person_id', 'document_id'])
}
