import type { Migration } from './migrations.ts'

/** The smallest schema that has every type of column: what the tests of the ground itself write. */
export interface NoteTables {
  note: { id: string; at: number; text: string; bytes: Uint8Array | null }
}

export const noteMigrations: readonly Migration[] = [
  {
    name: '0001-note',
    up: async (kysely, { blob }) => {
      await kysely.schema
        .createTable('note')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('bytes', blob)
        .execute()
    },
  },
]
