import type { Migration } from '@roundtable/foundation/migrations'

/** A stakeholder group somebody has sat in is not deleted: the record and its closed seats go on naming it. */
export const people: Migration = {
  name: '0006-people',
  async up(kysely) {
    await kysely.schema.alterTable('stakeholder_group').addColumn('ended_at', 'bigint').execute()
  },
}
