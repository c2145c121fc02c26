import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Dialect, hocuspocusDialect, roundtableDialect, yWebsocketDialect } from '../swarm/dialect.ts'
import { cpuOfTrees } from '../measure/process-tree.ts'
import { startPinnedPostgres } from './pinned-postgres.ts'
import { startServer } from './server-process.ts'

export type ContenderName =
  | 'roundtable'
  | 'roundtable on PostgreSQL'
  | 'roundtable without echo'
  | 'hocuspocus'
  | 'y-websocket-server'

export function needsPostgres(name: ContenderName): boolean {
  return name === 'roundtable on PostgreSQL'
}

/** A document that stands in the store before the server starts: the file holds one V1 update. */
export interface Seed {
  room: string
  file: string
}

export interface ContenderOptions {
  seed?: Seed | undefined
  /** The core to pin the server to; the generator sits on the other. */
  core?: number | undefined
}

export interface RunningContender {
  readonly dialect: Dialect
  readonly port: number
  /** Processor time used so far by the server and, where it is one, its database, in milliseconds. */
  cpuMs(): number
  stop(): Promise<void>
}

const files: Record<ContenderName, string> = {
  roundtable: './roundtable-server.ts',
  'roundtable on PostgreSQL': './roundtable-server.ts',
  'roundtable without echo': './roundtable-server.ts',
  hocuspocus: './hocuspocus-server.ts',
  'y-websocket-server': './y-websocket-server.ts',
}

const dialects: Record<ContenderName, Dialect> = {
  roundtable: roundtableDialect,
  'roundtable on PostgreSQL': roundtableDialect,
  // The same server, met by clients that keep what they hear of others to themselves, as Hocuspocus's provider does.
  'roundtable without echo': { ...roundtableDialect, echoesPresence: false },
  hocuspocus: hocuspocusDialect,
  'y-websocket-server': yWebsocketDialect,
}

/** Starts one contender with an empty store (but the seed) in a process of its own. */
export async function startContender(
  name: ContenderName,
  options: ContenderOptions,
): Promise<RunningContender> {
  const dataDir = await mkdtemp(join(tmpdir(), 'roundtable-bench-'))
  const postgres = needsPostgres(name) ? await startPinnedPostgres(options.core) : undefined
  const server = await startServer(files[name], {
    env: environment(dataDir, options.seed, postgres?.url),
    core: options.core,
  })
  const roots = [server.pid, ...(postgres === undefined ? [] : [postgres.pid])]
  return {
    dialect: dialects[name],
    port: server.port,
    cpuMs: () => cpuOfTrees(roots),
    async stop() {
      await server.kill9()
      await postgres?.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function environment(
  dataDir: string,
  seed: Seed | undefined,
  databaseUrl: string | undefined,
): Record<string, string> {
  return {
    RIG_DATA_DIR: dataDir,
    ...(seed && { RIG_SEED: seed.file, RIG_SEED_ROOM: seed.room }),
    ...(databaseUrl && { RIG_DATABASE_URL: databaseUrl }),
  }
}
