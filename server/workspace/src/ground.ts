import type { Clock } from '@roundtable/foundation/clock'
import type { Database } from '@roundtable/foundation/database'
import type { Log } from '@roundtable/foundation/log'
import type { Settings } from '@roundtable/foundation/settings'
import type { Live, LiveOptions } from '@roundtable/live'
import type { Host } from '@roundtable/live/ports'
import type { DemoAccount } from './features/set-up/index.ts'
import type { Mailer } from './mail.ts'
import type { Tables } from './tables.ts'

export type { DemoAccount }

/** What the workspace stands on; `server/main` brings it together. */
export interface Ground {
  settings: WorkspaceSettings
  database: Database<Tables>
  clock: Clock
  log: Log
  /** Starts the engine on this host. The two need each other: the host asks sessions, and sessions end sockets. */
  startLive(host: Host, onWritten: NonNullable<LiveOptions['onWritten']>): Live
  mailer?: Mailer | undefined
  /** The people anybody may become, on a demo instance. */
  demo?: readonly DemoAccount[] | undefined
}

export type WorkspaceSettings = Pick<
  Settings,
  | 'origin'
  | 'trustedProxyHops'
  | 'sessionIdleHours'
  | 'sessionMaxHours'
  | 'secretariatSessionMaxHours'
  | 'invitationDays'
  | 'oidcIssuer'
  | 'oidcClientId'
  | 'oidcClientSecret'
  | 'oidcName'
  | 'liveSocketsPerSession'
  | 'liveSocketsPerPerson'
  | 'liveSocketsPerAddress'
>
