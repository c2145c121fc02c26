import type { Migration } from '@roundtable/foundation/migrations'

/** Roles of documents, taken on for the seats that hold them. */
export const roleAcceptance: Migration = {
  name: '0022-role-acceptance',
  async up(kysely) {
    await kysely.schema
      .createTable('role_acceptance')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('document_id', 'text', (column) => column.notNull().references('document.id'))
      .addColumn('role_id', 'text', (column) => column.notNull())
      .addColumn('seat_id', 'text', (column) => column.notNull().references('seat.id'))
      .addColumn('terms', 'text', (column) => column.notNull())
      .addColumn('accepted_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('accepted_at', 'bigint', (column) => column.notNull())
      .addColumn('ended_at', 'bigint')
      .addColumn('ended_by', 'text', (column) => column.references('person.id'))
      .execute()
    await kysely.schema
      .createIndex('role_acceptance_of_document')
      .on('role_acceptance')
      .column('document_id')
      .execute()
  },
}
