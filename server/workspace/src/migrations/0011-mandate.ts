import { sql } from 'kysely'
import type { Migration } from '@roundtable/foundation/migrations'

/** How partners mandate a secretariat, watch over it, and take turns without one. */
export const mandate: Migration = {
  name: '0011-mandate',
  async up(kysely) {
    await kysely.schema
      .createTable('mandate')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('tasks', 'text', (column) => column.notNull())
      .addColumn('from_on', 'text', (column) => column.notNull())
      .addColumn('until_on', 'text', (column) => column.notNull())
      .addColumn('host', 'text', (column) => column.notNull())
      .addColumn('reporting', 'text', (column) => column.notNull())
      .addColumn('proposed_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('proposed_for', 'text', (column) => column.notNull().references('organisation.id'))
      .addColumn('proposed_at', 'bigint', (column) => column.notNull())
      .addColumn('confirmed_by', 'text', (column) => column.references('person.id'))
      .addColumn('confirmed_for', 'text', (column) => column.references('organisation.id'))
      .addColumn('confirmed_at', 'bigint')
      .addColumn('withdrawn_at', 'bigint')
      .execute()
    await kysely.schema.createIndex('mandate_at_table').on('mandate').column('partnership_id').execute()
    await kysely.schema
      .createTable('host_interest')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('mandate_id', 'text', (column) => column.notNull().references('mandate.id'))
      .addColumn('kind', 'text', (column) =>
        column.notNull().check(sql`kind in ('funder', 'partner', 'other')`),
      )
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('declared_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('declared_at', 'bigint', (column) => column.notNull())
      .execute()
    await kysely.schema.createIndex('interest_of_mandate').on('host_interest').column('mandate_id').execute()
    await kysely.schema
      .createTable('rotation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('starts_on', 'text', (column) => column.notNull())
      .addColumn('weeks_each', 'integer', (column) => column.notNull())
      .addColumn('seat_ids', 'text', (column) => column.notNull())
      .addColumn('set_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('set_at', 'bigint', (column) => column.notNull())
      .execute()
    await kysely.schema.createIndex('rotation_at_table').on('rotation').column('partnership_id').execute()
    await kysely.schema
      .createTable('breach_flag')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('entry', 'integer')
      .addColumn('raised_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('raised_at', 'bigint', (column) => column.notNull())
      .addColumn('answer', 'text')
      .addColumn('answered_by', 'text', (column) => column.references('person.id'))
      .addColumn('answered_at', 'bigint')
      .execute()
    await kysely.schema.createIndex('flag_at_table').on('breach_flag').column('partnership_id').execute()
  },
}
