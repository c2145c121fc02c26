import type { Migration } from '@roundtable/foundation/migrations'

/** What is worth a look in a text, beside its records. Those that are there are made anew by the projector. */
export const flags: Migration = {
  name: '0024-flags',
  async up(kysely) {
    await kysely.schema
      .alterTable('projection')
      .addColumn('flags', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute()
  },
}
