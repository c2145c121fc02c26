import { sql } from 'kysely'
import type { Migration } from '@roundtable/foundation/migrations'

/** How far somebody has read what is new, how they want to be written to, and what letters told them already. */
export const inbox: Migration = {
  name: '0012-inbox',
  async up(kysely) {
    await kysely.schema
      .createTable('inbox_seen')
      .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('chain', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('seen_by_person', ['person_id', 'chain'])
      .execute()
    await kysely.schema
      .createTable('inbox_mail')
      .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('rhythm', 'text', (column) =>
        column.notNull().check(sql`rhythm in ('off', 'daily', 'at_once')`),
      )
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('digest_day', 'text')
      .addColumn('told_until', 'bigint')
      .addPrimaryKeyConstraint('mail_of_person', ['person_id', 'partnership_id'])
      .execute()
    await kysely.schema
      .createTable('inbox_told')
      .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('thing', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('told_to_person', ['person_id', 'partnership_id', 'kind', 'thing'])
      .execute()
    await kysely.schema
      .createTable('mail_off_link')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute()
  },
}
