import { sql } from 'kysely'
import type { Migration } from '@roundtable/foundation/migrations'

/** What organisations say of themselves, know, need and promise. */
export const profiles: Migration = {
  name: '0010-profiles',
  async up(kysely) {
    await kysely.schema
      .createTable('organisation_profile')
      .addColumn('organisation_id', 'text', (column) => column.primaryKey().references('organisation.id'))
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('profile', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addColumn('changed_by', 'text', (column) => column.notNull().references('person.id'))
      .execute()
    await kysely.schema
      .createTable('need')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
      .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('need', 'contribution')`))
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('since', 'text', (column) => column.notNull())
      .addColumn('met_on', 'text')
      .addColumn('met_by', 'text', (column) => column.references('organisation.id'))
      .addColumn('recorded_at', 'bigint', (column) => column.notNull())
      .addColumn('withdrawn_at', 'bigint')
      .execute()
    await kysely.schema.createIndex('need_at_table').on('need').column('partnership_id').execute()
    await kysely.schema
      .createTable('term')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
      .addColumn('word', 'text', (column) => column.notNull())
      .addColumn('meaning', 'text', (column) => column.notNull())
      .addColumn('recorded_at', 'bigint', (column) => column.notNull())
      .addColumn('removed_at', 'bigint')
      .execute()
    await kysely.schema.createIndex('term_at_table').on('term').column('partnership_id').execute()
    await kysely.schema
      .createTable('topic')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('added_at', 'bigint', (column) => column.notNull())
      .addColumn('removed_at', 'bigint')
      .execute()
    await kysely.schema.createIndex('topic_at_table').on('topic').column('partnership_id').execute()
    await kysely.schema
      .createTable('expertise')
      .addColumn('topic_id', 'text', (column) => column.notNull().references('topic.id'))
      .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
      .addColumn('level', 'integer', (column) => column.notNull())
      .addColumn('stated_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('expertise_of_organisation', ['topic_id', 'organisation_id'])
      .execute()
    await kysely.schema
      .createTable('commitment')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('due_on', 'text', (column) => column.notNull())
      .addColumn('made_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .addColumn('evidence', 'text')
      .addColumn('claimed_at', 'bigint')
      .addColumn('withdrawn_at', 'bigint')
      .addColumn('withdrawn_for', 'text')
      .execute()
    await kysely.schema.createIndex('commitment_at_table').on('commitment').column('partnership_id').execute()
    await kysely.schema
      .createTable('commitment_verdict')
      .addColumn('commitment_id', 'text', (column) => column.notNull().references('commitment.id'))
      .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
      .addColumn('verdict', 'text', (column) =>
        column.notNull().check(sql`verdict in ('confirmed', 'disputed')`),
      )
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('given_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('given_at', 'bigint', (column) => column.notNull())
      // One answer of an organisation to one claim: a second replaces the first.
      .addPrimaryKeyConstraint('verdict_of_organisation', ['commitment_id', 'organisation_id'])
      .execute()
  },
}
