import { sql } from 'kysely'
import type { Migration } from '@roundtable/foundation/migrations'

/** Partnerships, their stakeholder groups, seats and organisations, and who is a member as what. */
export const membership: Migration = {
  name: '0002-membership',
  async up(kysely) {
    await kysely.schema
      .createTable('partnership')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('slug', 'text', (column) => column.notNull().unique())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('purpose', 'text', (column) => column.notNull())
      .addColumn('time_zone', 'text', (column) => column.notNull())
      .addColumn('languages', 'text', (column) => column.notNull())
      .addColumn('started_on', 'text')
      .addColumn('least_partners', 'integer', (column) => column.notNull())
      .addColumn('least_sectors', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute()
    await kysely.schema
      .createTable('stakeholder_group')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('sector', 'text', (column) =>
        column.notNull().check(sql`sector in ('public', 'private', 'civil_society', 'academia')`),
      )
      .addColumn('position', 'integer', (column) => column.notNull())
      .addUniqueConstraint('group_name_in_partnership', ['partnership_id', 'name'])
      .execute()
    await kysely.schema
      .createTable('organisation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('organisation_name_in_partnership', ['partnership_id', 'name'])
      .execute()
    await kysely.schema
      .createTable('seat')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('group_id', 'text', (column) => column.notNull().references('stakeholder_group.id'))
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('ended_at', 'bigint')
      .execute()
    await kysely.schema
      .createTable('seat_holding')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('seat_id', 'text', (column) => column.notNull().references('seat.id'))
      .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
      .addColumn('since', 'bigint', (column) => column.notNull())
      .addColumn('until', 'bigint')
      .execute()
    // An organisation holds one seat at a time; several organisations may share one.
    await kysely.schema
      .createIndex('one_seat_at_a_time')
      .unique()
      .on('seat_holding')
      .column('organisation_id')
      .where(sql<boolean>`until is null`)
      .execute()
    await kysely.schema.createIndex('holding_of_seat').on('seat_holding').column('seat_id').execute()
    await kysely.schema
      .createTable('membership')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('role', 'text', (column) =>
        column
          .notNull()
          .check(sql`role in ('partner_member', 'partner_lead', 'secretariat', 'observer', 'applicant')`),
      )
      .addColumn('organisation_id', 'text', (column) => column.references('organisation.id'))
      .addColumn('joined_at', 'bigint', (column) => column.notNull())
      .addColumn('deputy_since', 'bigint')
      .addColumn('suspended_at', 'bigint')
      .addColumn('suspended_for', 'text')
      .addColumn('ended_at', 'bigint')
      .addColumn('ended_by', 'text', (column) => column.references('person.id'))
      .addColumn('ended_for', 'text')
      .execute()
    // One person sits once at a table; who left may come back, so only what has not ended counts.
    await kysely.schema
      .createIndex('one_membership_at_a_time')
      .unique()
      .on('membership')
      .columns(['partnership_id', 'person_id'])
      .where(sql<boolean>`ended_at is null`)
      .execute()
    await kysely.schema.createIndex('membership_of_person').on('membership').column('person_id').execute()
  },
}
