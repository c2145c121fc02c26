import { inProcessBus } from '../bus.ts'
import { Compaction } from '../compaction.ts'
import type { Engine } from '../engine.ts'
import { Followings } from '../following.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import type { LogStore } from '../log.ts'
import { postgresLog } from '../log-postgres.ts'
import { sqliteLog } from '../log-sqlite.ts'
import { LogWriter } from '../log-writer.ts'
import type { LogDatabase } from '../ports.ts'
import { quietLogger } from './quiet-logger.ts'

export function storeOf(database: LogDatabase): LogStore {
  return database.dialect === 'sqlite' ? sqliteLog(database) : postgresLog(database)
}

/** What rooms share, without a server, over a real store. `clock` replaces the passing of time. */
export function anEngine(
  store: LogStore,
  limits: Partial<Limits> = {},
  clock: () => number = () => performance.now(),
): Engine {
  const all = { ...defaultLimits, ...limits }
  const log = quietLogger()
  return {
    store,
    writer: new LogWriter(store, all, log, clock, () => {}),
    compaction: new Compaction(store, log),
    followings: new Followings(),
    bus: inProcessBus().join(() => {}),
    limits: all,
    log,
    epoch: 'epoch of a test',
    sabotage: undefined,
    onWritten: () => {},
    now: () => Date.now(),
    clock,
  }
}
