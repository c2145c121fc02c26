import { TurnedClock } from '@roundtable/foundation/clock'
import type { Database } from '@roundtable/foundation/database'
import { testDatabase } from '@roundtable/foundation/testing'
import { QuietLog } from '@roundtable/foundation/testing/quiet-log'
import { createLive } from '@roundtable/live'
import { liveMigrations } from '@roundtable/live/migrations'
import { createWorkspace, type Workspace } from '../app.ts'
import type { Ground, WorkspaceSettings } from '../ground.ts'
import { workspaceMigrations } from '../migrations/migrations.ts'
import type { Tables } from '../tables.ts'
import type { SoftAuthenticator } from './authenticator.ts'
import { Browser } from './browser.ts'

/** The whole inside on a real database and a real live engine, with a clock a test can turn. */
export interface TestWorkspace {
  workspace: Workspace
  database: Database<Tables>
  clock: TurnedClock
  log: QuietLog
  /** A browser nobody has signed in with yet. */
  browser(address?: string): Browser
  /** The passkeys of its people, by mail address: they are signed in with one where they have it. */
  keys: Map<string, SoftAuthenticator>
  close(): Promise<void>
}

/** The whole schema, as `server/main` joins it. */
export const everyMigration = [...workspaceMigrations, ...liveMigrations]

export const testOrigin = 'https://roundtable.example'

const settings: WorkspaceSettings = {
  origin: testOrigin,
  trustedProxyHops: 0,
  sessionIdleHours: 12,
  sessionMaxHours: 168,
  secretariatSessionMaxHours: 8,
  invitationDays: 7,
  oidcIssuer: undefined,
  oidcClientId: undefined,
  oidcClientSecret: undefined,
  oidcName: 'single sign-on',
  liveSocketsPerSession: 8,
  liveSocketsPerPerson: 40,
  liveSocketsPerAddress: 200,
}

export type Changes = Partial<Pick<Ground, 'mailer' | 'demo' | 'startLive' | 'database'>> & {
  settings?: Partial<WorkspaceSettings>
}

export async function aWorkspace(changes: Changes = {}): Promise<TestWorkspace> {
  const database = changes.database ?? (await testDatabase<Tables>(everyMigration))
  const clock = new TurnedClock()
  const log = new QuietLog()
  const workspace = createWorkspace({
    database,
    clock,
    log,
    startLive: (host, onWritten) =>
      createLive({ database, host, log, epoch: database.epoch, onWritten, now: () => clock.now() }),
    ...changes,
    settings: { ...settings, ...changes.settings },
  })
  return {
    workspace,
    database,
    clock,
    log,
    keys: new Map(),
    browser: (address = '203.0.113.7') => new Browser(workspace.app, testOrigin, address),
    async close() {
      await workspace.drain(2_000)
      await database.close()
    },
  }
}
