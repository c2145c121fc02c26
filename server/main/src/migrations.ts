import type { Migration } from '@roundtable/foundation/migrations'
import { liveMigrations } from '@roundtable/live/migrations'
import { workspaceMigrations } from '@roundtable/workspace/migrations'

/** Every step of the whole schema, in the order it is applied. */
export const allMigrations: readonly Migration[] = [...workspaceMigrations, ...liveMigrations]
