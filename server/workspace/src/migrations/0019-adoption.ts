import { sql } from 'kysely'
import type { Migration } from '@roundtable/foundation/migrations'

/** Frozen versions of documents, who was asked to sign them, who did, and what became of them. Nothing of it ever changes. */
export const adoption: Migration = {
  name: '0019-adoption',
  async up(kysely, words) {
    await kysely.schema
      .createTable('document_version')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('document_id', 'text', (column) => column.notNull().references('document.id'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('state', words.blob, (column) => column.notNull())
      .addColumn('put_forward_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('put_forward_at', 'bigint', (column) => column.notNull())
      .addColumn('next_review_on', 'text')
      .addUniqueConstraint('number_of_document_version', ['document_id', 'number'])
      .execute()
    await kysely.schema
      .createTable('version_seat')
      .addColumn('version_id', 'text', (column) => column.notNull().references('document_version.id'))
      .addColumn('seat_id', 'text', (column) => column.notNull().references('seat.id'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('stakeholder_group', 'text', (column) => column.notNull())
      .addColumn('sector', 'text', (column) => column.notNull())
      .addColumn('organisations', 'text', (column) => column.notNull())
      .addColumn('standing', 'text', (column) =>
        column.notNull().check(sql`standing in ('asked', 'without_delegate')`),
      )
      .addPrimaryKeyConstraint('seat_of_version', ['version_id', 'seat_id'])
      .execute()
    await kysely.schema
      .createTable('version_signature')
      .addColumn('version_id', 'text', (column) => column.notNull().references('document_version.id'))
      .addColumn('seat_id', 'text', (column) => column.notNull().references('seat.id'))
      .addColumn('organisation', 'text', (column) => column.notNull())
      .addColumn('signed_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('signed_at', 'bigint', (column) => column.notNull())
      .addColumn('reservation', 'text')
      .addPrimaryKeyConstraint('signature_of_seat', ['version_id', 'seat_id'])
      .execute()
    await kysely.schema
      .createTable('version_outcome')
      .addColumn('version_id', 'text', (column) => column.primaryKey().references('document_version.id'))
      .addColumn('outcome', 'text', (column) =>
        column.notNull().check(sql`outcome in ('adopted', 'put_aside')`),
      )
      .addColumn('decided_by', 'text', (column) => column.references('person.id'))
      .addColumn('decided_at', 'bigint', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('decision_id', 'text')
      .execute()
    await kysely.schema
      .createIndex('document_version_of_partnership')
      .on('document_version')
      .column('partnership_id')
      .execute()
    for (const table of ['document_version', 'version_seat', 'version_signature', 'version_outcome']) {
      for (const statement of words.appendOnly(table)) await statement.execute(kysely)
    }
  },
}
