import { sql } from 'kysely'
import type { Migration } from '@roundtable/foundation/migrations'

/** Links that are used once: into a partnership, and the one that sets an empty instance up. */
export const invitations: Migration = {
  name: '0003-invitations',
  async up(kysely) {
    await kysely.schema
      .createTable('invitation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('email', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) =>
        column
          .notNull()
          .check(sql`role in ('partner_member', 'partner_lead', 'secretariat', 'observer', 'applicant')`),
      )
      .addColumn('organisation_id', 'text', (column) => column.references('organisation.id'))
      .addColumn('invited_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addColumn('used_at', 'bigint')
      .addColumn('withdrawn_at', 'bigint')
      .execute()
    await kysely.schema
      .createIndex('invitation_of_partnership')
      .on('invitation')
      .column('partnership_id')
      .execute()
    await kysely.schema
      .createTable('set_up_link')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('used_at', 'bigint')
      .execute()
  },
}
