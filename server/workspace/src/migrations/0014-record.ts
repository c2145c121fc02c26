import type { Migration } from '@roundtable/foundation/migrations'

/** The record is read by time, and the database refuses to change it. */
export const record: Migration = {
  name: '0014-record',
  async up(kysely, words) {
    await kysely.schema
      .createIndex('audit_entry_by_time')
      .on('audit_entry')
      .columns(['chain', 'at', 'seq'])
      .execute()
    for (const table of ['audit_entry', 'audit_head']) {
      for (const statement of words.appendOnly(table)) await statement.execute(kysely)
    }
  },
}
