import type { Migration } from '@roundtable/foundation/migrations'
import { liveMigrations } from '@roundtable/live/migrations'

// The engine types its migrations by what it uses of kysely, which kysely's own builders do not satisfy; they are the same.
export const roomTables = liveMigrations as unknown as readonly Migration[]
