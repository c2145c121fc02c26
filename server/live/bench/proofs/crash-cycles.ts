import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pick, type Random, seeded } from '../measure/random.ts'
import { type KillPoint, killPoints } from '../rig/fatal-database.ts'
import { type ServerProcess, startServer } from '../rig/server-process.ts'
import { type CrashReport, emptyReport } from './crash-report.ts'
import { doubledIn, markersIn, sameDocument } from './marked-text.ts'
import { Typist } from './typist.ts'
import { eventually, until } from './until.ts'

/** A database server that can be killed as well. */
export interface KillableDatabase {
  readonly url: string
  kill9(): Promise<void>
  restart(): Promise<void>
}

export interface CrashOptions {
  seed: number
  cycles: number
  database?: KillableDatabase | undefined
  /** Where the process dies; without it at a random one of all points or at a random moment. */
  killPoint?: KillPoint | undefined
  sabotage?: 'acknowledge-before-commit' | undefined
  told?: (cycle: number, report: CrashReport) => void
}

const rooms = ['vision', 'code-of-conduct', 'milestones']
const typistCount = 8
const editEveryMs = 120

/** Kills the server again and again under typing people, and holds what it had told them against what it still knows. */
export async function crashCycles(options: CrashOptions): Promise<CrashReport> {
  const dataDir = await mkdtemp(join(tmpdir(), 'roundtable-crash-'))
  const run = new CrashRun(options, dataDir)
  try {
    return await run.all()
  } finally {
    await run.end()
    await rm(dataDir, { recursive: true, force: true })
  }
}

class CrashRun {
  readonly #options: CrashOptions
  readonly #dataDir: string
  readonly #random: Random
  readonly #typists: Typist[]
  readonly #report: CrashReport
  #server: ServerProcess | undefined
  #typing: NodeJS.Timeout | undefined
  #restartedAt = 0

  constructor(options: CrashOptions, dataDir: string) {
    const { seed } = options
    this.#options = options
    this.#dataDir = dataDir
    this.#random = seeded(seed)
    this.#typists = Array.from(
      { length: typistCount },
      (_, index) =>
        new Typist({
          room: rooms[index % rooms.length] ?? '',
          user: `typist-${index}`,
          random: seeded(seed * 100 + index),
        }),
    )
    this.#report = emptyReport(seed)
  }

  async all(): Promise<CrashReport> {
    await this.#start()
    await this.#letThemIn()
    this.#keepTyping()
    for (let cycle = 1; cycle <= this.#options.cycles; cycle++) {
      await this.#crash()
      await this.#recover()
      this.#report.cycles = cycle
      // After a loss clients build on what the log lacks, and whatever follows says nothing about the engine.
      if (this.#report.lost.length > 0) return this.#count()
      await this.#letThemIn()
      this.#report.recoveryMs.push(performance.now() - this.#restartedAt)
      this.#options.told?.(cycle, this.#count())
    }
    await this.#settle()
    return this.#count()
  }

  async end(): Promise<void> {
    clearInterval(this.#typing)
    await Promise.all(this.#typists.map((typist) => typist.cut()))
    await this.#server?.kill9()
  }

  async #start(): Promise<void> {
    const { database, sabotage } = this.#options
    this.#server = await startServer('./roundtable-server.ts', {
      env: {
        RIG_DATA_DIR: this.#dataDir,
        ...(database && { RIG_DATABASE_URL: database.url }),
        ...(sabotage && { RIG_SABOTAGE: sabotage }),
      },
    })
  }

  #keepTyping(): void {
    this.#typing = setInterval(() => pick(this.#random, this.#typists).type(), editEveryMs / typistCount)
  }

  /** Lets them type for a while, then takes the process down at a named point or at any moment, and the database with it. */
  async #crash(): Promise<void> {
    await sleep(100 + this.#random() * 400)
    const point = this.#options.killPoint ?? pick(this.#random, [...killPoints, 'any moment' as const])
    if (point === 'any moment') await this.#killBoth()
    else await this.#killAt(point)
    await Promise.all(this.#typists.map((typist) => typist.cut()))
  }

  async #killBoth(): Promise<void> {
    const victims = [() => this.#server?.kill9(), () => this.#options.database?.kill9()]
    if (this.#random() < 0.5) victims.reverse()
    for (const kill of victims) await kill()
  }

  async #killAt(point: KillPoint): Promise<void> {
    this.#server?.child.send({ killAt: point })
    await this.#server?.ended
    await this.#options.database?.kill9()
  }

  /** What the log still knows is read before any client is back: clients would bring home what was lost. */
  async #recover(): Promise<void> {
    await this.#options.database?.restart()
    this.#restartedAt = performance.now()
    await this.#start()
    await Promise.all(rooms.map((room) => this.#audit(room)))
  }

  async #audit(room: string): Promise<void> {
    const found = new Set(markersIn((await this.#freshReader(room)).doc))
    for (const typist of this.#typists.filter((each) => each.room === room)) {
      const missing = (markers: Iterable<string>) => [...markers].filter((marker) => !found.has(marker))
      this.#report.lost.push(...missing(typist.ledger.acknowledged))
      this.#report.shownAndLost.push(...missing(typist.shownByOthers()))
    }
  }

  async #freshReader(room: string): Promise<Typist> {
    const reader = new Typist({ room, user: 'auditor', random: this.#random })
    await reader.connect(this.#server?.port ?? 0)
    await until(() => reader.saved, `the auditor of ${room} to be in step`)
    await reader.cut()
    return reader
  }

  /** Everybody comes back at once, types one edit more, and is told that all is saved. */
  async #letThemIn(): Promise<void> {
    await Promise.all(
      this.#typists.map(async (typist) => {
        await typist.connect(this.#server?.port ?? 0)
        typist.type()
        await until(() => typist.saved, `${typist.user} to be told that all is saved`)
      }),
    )
  }

  async #settle(): Promise<void> {
    clearInterval(this.#typing)
    await until(() => this.#typists.every((typist) => typist.saved), 'everybody to be saved at the end')
    for (const room of rooms) {
      const present = this.#typists.filter((typist) => typist.room === room)
      const agree = async () => {
        const fresh = await this.#freshReader(room)
        return present.every((typist) => sameDocument(typist.doc, fresh.doc))
      }
      if (!(await eventually(agree))) this.#report.diverged.push(room)
      this.#report.doubled.push(...doubledIn(markersIn((await this.#freshReader(room)).doc)))
    }
  }

  #count(): CrashReport {
    const sum = (count: (typist: Typist) => number) =>
      this.#typists.reduce((total, typist) => total + count(typist), 0)
    this.#report.typed = sum((typist) => typist.ledger.count)
    this.#report.acknowledged = sum((typist) => typist.ledger.acknowledged.size)
    this.#report.refusals = this.#typists.flatMap((typist) => typist.refusals)
    return this.#report
  }
}
