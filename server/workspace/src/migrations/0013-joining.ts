import { sql } from 'kysely'
import type { Migration } from '@roundtable/foundation/migrations'

/** What organisations that joined later say to what was decided before. */
export const joining: Migration = {
  name: '0013-joining',
  async up(kysely) {
    await kysely.schema
      .createTable('join_answer')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
      .addColumn('decision', 'text', (column) => column.notNull())
      .addColumn('response', 'text', (column) =>
        column.notNull().check(sql`response in ('accept', 'accept_with_note', 'request_review')`),
      )
      .addColumn('note', 'text')
      .addColumn('answered_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('answered_at', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('one_answer_of_organisation', ['organisation_id', 'decision'])
      .execute()
    await kysely.schema
      .createIndex('join_answer_of_partnership')
      .on('join_answer')
      .column('partnership_id')
      .execute()
  },
}
