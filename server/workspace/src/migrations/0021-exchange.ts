import { sql } from 'kysely'
import type { Migration } from '@roundtable/foundation/migrations'

/** Where imported documents came from. */
export const exchange: Migration = {
  name: '0021-exchange',
  async up(kysely) {
    await kysely.schema
      .createTable('document_origin')
      .addColumn('document_id', 'text', (column) => column.primaryKey().references('document.id'))
      .addColumn('file_name', 'text', (column) => column.notNull())
      .addColumn('form', 'text', (column) =>
        column.notNull().check(sql`form in ('markdown', 'word', 'html', 'json')`),
      )
      .addColumn('from_partnership', 'text')
      .addColumn('imported_at', 'bigint', (column) => column.notNull())
      .execute()
  },
}
