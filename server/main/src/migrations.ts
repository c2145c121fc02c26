import type { Migration } from '@roundtable/foundation/migrations'
import { liveMigrations } from '@roundtable/live/migrations'
import { workspaceMigrations } from '@roundtable/workspace/migrations'

// The engine types by use what it needs of kysely, whose classes only match themselves.
const engineMigrations = liveMigrations as unknown as readonly Migration[]

/** Every step of the whole schema, in the order it is applied. */
export const allMigrations: readonly Migration[] = [...workspaceMigrations, ...engineMigrations]
