import { testDatabase } from '@roundtable/foundation/testing'
import { workspaceMigrations } from '../../migrations/migrations.ts'
import type { Tables } from '../../tables.ts'
import { sessionsContract } from './sessions-contract.ts'
import { createSessions } from './sessions.ts'

sessionsContract('lucia', {
  openDatabase: () => testDatabase<Tables>(workspaceMigrations),
  create: ({ kysely }, clock, limits, tell) => createSessions(kysely, clock, limits, tell),
})
