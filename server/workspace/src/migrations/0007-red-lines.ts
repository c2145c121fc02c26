import { sql } from 'kysely'
import type { Migration } from '@roundtable/foundation/migrations'

/** What an organisation cannot give up, version by version: whoever might read a version may go on reading it. */
export const redLines: Migration = {
  name: '0007-red-lines',
  async up(kysely) {
    await kysely.schema
      .createTable('red_line')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
      .addColumn('state', 'text', (column) =>
        column.notNull().check(sql`state in ('draft', 'recorded', 'withdrawn')`),
      )
      .addColumn('disclosure', 'text', (column) =>
        column.notNull().check(sql`disclosure in ('org_private', 'org_and_secretariat', 'internal')`),
      )
      .addColumn('terms', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('since', 'bigint', (column) => column.notNull())
      .addColumn('until', 'bigint')
      .addPrimaryKeyConstraint('version_of_red_line', ['id', 'version'])
      .execute()
    await kysely.schema
      .createIndex('red_line_of_partnership')
      .on('red_line')
      .column('partnership_id')
      .execute()
  },
}
