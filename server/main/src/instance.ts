import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { systemClock } from '@roundtable/foundation/clock'
import { serveControl } from '@roundtable/foundation/control'
import { type Database, openDatabase } from '@roundtable/foundation/database'
import type { Log } from '@roundtable/foundation/log'
import type { Settings } from '@roundtable/foundation/settings'
import { StartRefusal } from '@roundtable/foundation/start-refusal'
import { createLive } from '@roundtable/live'
import { createWorkspace, type Workspace } from '@roundtable/workspace'
import type { DemoAccount } from '@roundtable/workspace/ground'
import { smtpMailer } from '@roundtable/workspace/mail'
import { furnish } from '@roundtable/workspace/sample'
import type { Tables } from '@roundtable/workspace/tables'
import { liveLimits } from './live-limits.ts'
import { linkIn, resetLinkOrder } from './links.ts'
import { logStore } from './log-store.ts'
import { allMigrations } from './migrations.ts'
import { createServer } from './server.ts'

/** One running Roundtable: inside and live engine in one process and on one port. */
export interface Instance {
  /** Where people find it. */
  url: string
  workspace: Workspace
  database: Database<Tables>
  /** The people anybody may become; empty but in a demo. */
  demoAccounts: readonly DemoAccount[]
  /** Ends within the setting's time: what is under way is finished, every acknowledged edit is on disk. */
  stop(): Promise<void>
}

export interface Occasion {
  settings: Settings
  log: Log
  /** An empty database is filled with the sample, and anybody may become anyone. */
  isDemo?: boolean
}

/** Opens the database, brings it up to date, listens. Throws a `StartRefusal` where it cannot be. */
export async function startInstance({ settings, log, isDemo = false }: Occasion): Promise<Instance> {
  const { dataDir, databaseUrl, transactionSeconds } = settings
  const transactionMs = transactionSeconds * 1000
  const database = await openDatabase<Tables>({ dataDir, databaseUrl, transactionMs }, log)
  try {
    await database.migrate(allMigrations)
    const demo = isDemo ? await furnish({ database, log: logStore(database) }) : undefined
    return await openHouse({ settings, log, database, demo })
  } catch (error) {
    await database.close()
    throw error
  }
}

interface Opening {
  settings: Settings
  log: Log
  database: Database<Tables>
  demo: readonly DemoAccount[] | undefined
}

async function openHouse({ settings, log, database, demo }: Opening): Promise<Instance> {
  const server = createServer(log)
  const port = await listen(server.http, settings)
  const url = originOf(settings, port)
  const workspace = createWorkspace({
    settings: { ...settings, origin: url },
    database,
    clock: systemClock,
    log,
    demo,
    mailer: mailerOf(settings, log),
    startLive: (host, onWritten) =>
      createLive({ database, host, log, epoch: database.epoch, limits: liveLimits(settings), onWritten }),
  })
  server.serve({ workspace, database, origin: url })
  const control = await controlOf(settings, { workspace, database }, log)
  const tidying = setInterval(() => tidy(workspace, log), hourMs)
  const posting = setInterval(postingRounds(workspace, log), minuteMs)
  log.info({ port }, 'listening')
  return {
    url,
    workspace,
    database,
    demoAccounts: demo ?? [],
    async stop() {
      clearInterval(tidying)
      clearInterval(posting)
      server.stopTaking()
      // The rest of the time is for the database, whose last commit the drain has waited for.
      await workspace.drain(settings.drainSeconds * 1000 * 0.8)
      server.cutOff()
      await control?.close()
      await database.close()
    },
  }
}

/** A running instance holds its SQLite file alone, so it does itself what a command asks for. */
async function controlOf(
  { dataDir, databaseUrl }: Settings,
  { workspace, database }: Pick<Instance, 'workspace' | 'database'>,
  log: Log,
) {
  if (databaseUrl !== undefined) return undefined
  try {
    const orders = {
      backup: (file: string) => database.backup(file).then(() => ''),
      [resetLinkOrder]: (email: string) => workspace.resetLink(email).then(linkIn),
    }
    return await serveControl(dataDir, orders, log)
  } catch (error) {
    // Such as a folder whose path is too long for a socket (108 bytes): the workspace is worth more than this.
    log.warn({ error }, 'no command can ask anything of this instance while it runs')
    return undefined
  }
}

const minuteMs = 60 * 1000
const hourMs = 60 * minuteMs

function tidy(workspace: Workspace, log: Log): void {
  workspace
    .tidy()
    .catch((error: unknown) => log.warn({ error }, 'tidying up did not work; it is tried again'))
}

/** One round of letters at a time: a mail server that is slow to answer must not make them pile up. */
function postingRounds(workspace: Workspace, log: Log): () => void {
  let underWay = false
  return () => {
    if (underWay) return
    underWay = true
    workspace
      .post()
      .catch((error: unknown) => log.warn({ error }, 'letters were not sent; it is tried again'))
      .finally(() => (underWay = false))
  }
}

/** The port is taken before the origin is known: with PORT=0 the system chooses it. */
async function listen(http: Server, { host, port }: Settings): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => reject(refusalOf(error, { host, port })))
    http.listen(port, host, resolve)
  })
  return (http.address() as AddressInfo).port
}

function refusalOf(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartRefusal(
      `Port ${port} on ${host} is in use: stop what listens there, or set PORT to another one.`,
      error,
    )
  }
  return new StartRefusal(
    `Cannot listen on ${host}, port ${port} (${error.code}): correct HOST and PORT.`,
    error,
  )
}

function originOf({ origin, port }: Settings, listening: number): string {
  return port === 0 && origin === 'http://localhost:0' ? `http://localhost:${listening}` : origin
}

function mailerOf({ smtpUrl, mailFrom }: Settings, log: Log) {
  return smtpUrl === undefined ? undefined : smtpMailer({ smtpUrl, from: mailFrom }, log)
}
