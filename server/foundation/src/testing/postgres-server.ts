import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findPostgres } from './postgres-binaries.ts'
import { childrenOf, ended } from './processes.ts'

/** Thrown where no PostgreSQL can be had on this machine: who asked may skip, and says so. */
export class NoPostgres extends Error {}

/**
 * A real PostgreSQL for tests, durable as in production, in a temporary folder of its own. It listens on a Unix socket
 * only, so nothing else on the machine meets it and no port can be taken.
 */
export class PostgresServer {
  readonly url: string
  readonly #place: Place
  #postmaster: ChildProcess | undefined

  private constructor(place: Place) {
    this.#place = place
    this.url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(place.folder)}`
    process.once('exit', this.#removeAtExit)
  }

  /** Starts the PostgreSQL that `find` finds; throws `NoPostgres` where there is none. */
  static async start(find = findPostgres): Promise<PostgresServer> {
    const server = new PostgresServer(makePlace(find))
    try {
      runInitdb(server.#place)
      await server.restart()
      return server
    } catch (error) {
      await server.stop()
      throw error
    }
  }

  /** Starts it on the same data, after `kill9` or a clean end; resolves when it takes connections. */
  async restart(): Promise<void> {
    await this.#end('SIGINT')
    this.#postmaster = spawnPostgres(this.#place)
    await readiness(this.#postmaster)
  }

  /** The postmaster and every backend die at one moment, as when the machine loses its memory. */
  async kill9(): Promise<void> {
    const pid = this.#postmaster?.pid
    if (pid === undefined) return
    // Stopped first, so that it cannot start another backend while its children are listed.
    process.kill(pid, 'SIGSTOP')
    const all = [pid, ...childrenOf(pid)]
    for (const each of all) process.kill(each, 'SIGKILL')
    await ended(all)
    this.#postmaster = undefined
  }

  async stop(): Promise<void> {
    await this.#end('SIGINT')
    process.removeListener('exit', this.#removeAtExit)
    rmSync(this.#place.folder, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const postmaster = this.#postmaster
    this.#postmaster = undefined
    if (postmaster === undefined || postmaster.exitCode !== null) return
    const exit = once(postmaster, 'exit')
    postmaster.kill(signal)
    await exit
  }

  /** A test that throws on its way out must not leave a database server behind. */
  readonly #removeAtExit = () => {
    this.#postmaster?.kill('SIGQUIT')
    rmSync(this.#place.folder, { recursive: true, force: true })
  }
}

interface Place {
  readonly folder: string
  readonly binaries: string
  /** Whose process it is: PostgreSQL refuses to run as root. Nothing where this process is not root. */
  readonly user: { uid: number; gid: number } | undefined
}

function makePlace(find: typeof findPostgres): Place {
  const user = process.getuid?.() === 0 ? unprivilegedUser() : undefined
  // TMPDIR may lie where only root may go, so root does without it.
  const folder = mkdtempSync(join(user === undefined ? tmpdir() : '/tmp', 'roundtable-postgres-'))
  const found = find(folder)
  if (found === undefined) {
    rmSync(folder, { recursive: true })
    throw new NoPostgres(
      'no PostgreSQL 15 or newer on the PATH, under /usr/lib/postgresql or in node_modules',
    )
  }
  chmodSync(folder, 0o755)
  if (user !== undefined) chownSync(folder, user.uid, user.gid)
  return { folder, binaries: found.folder, user }
}

function unprivilegedUser(): { uid: number; gid: number } {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const account =
    accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody')
  if (account === undefined)
    throw new NoPostgres('PostgreSQL does not run as root, and there is no user postgres or nobody')
  return { uid: Number(account[2]), gid: Number(account[3]) }
}

function runInitdb(place: Place): void {
  const flags = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-instructions']
  execFileSync(
    join(place.binaries, 'initdb'),
    ['--pgdata', join(place.folder, 'data'), ...flags],
    options(place),
  )
}

function spawnPostgres(place: Place): ChildProcess {
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${place.folder}`,
    'fsync=on',
    'max_connections=200',
  ]
  const flags = ['-D', join(place.folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])]
  return spawn(join(place.binaries, 'postgres'), flags, {
    ...options(place),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

function options(place: Place) {
  // The folder this process runs in may be closed to that user.
  return {
    cwd: place.folder,
    env: { LC_ALL: 'C', PATH: process.env.PATH },
    stdio: 'pipe' as const,
    ...place.user,
  }
}

/** It says on its log when it is ready; what it said before is the reason if it never is. */
function readiness(postmaster: ChildProcess): Promise<void> {
  const said: string[] = []
  return new Promise((resolve, reject) => {
    postmaster.once('error', reject)
    postmaster.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said.join('\n')}`)))
    createInterface(postmaster.stderr!).on('line', (line) => {
      if (said.length < 50) said.push(line)
      if (line.includes('ready to accept connections')) resolve()
    })
  })
}
