import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { finish } from './run.mjs'

const stamp = join(root, 'node_modules', '.installed-lockfile')

/** Installs the packages of the lockfile, unless exactly these are installed already. */
export async function install() {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile) return
  console.log('Installing the packages of the lockfile (once, and again when it changes) …')
  const code = await finish(
    'npx',
    ['-y', `pnpm@${pinnedPnpm()}`, 'install', '--frozen-lockfile', ...quietly],
    {
      cwd: root,
    },
  )
  if (code !== 0) throw new Error(whatToDo)
  writeFileSync(stamp, lockfile)
}

// Without the second word pnpm asks before it replaces a node_modules it did not write, and nobody may be there to answer.
const quietly = ['--reporter=append-only', '--config.confirmModulesPurge=false']

const whatToDo =
  'The packages could not be installed; the lines above say why. ' +
  'Installing needs the npm registry once: check the connection (or the registry in ~/.npmrc) and run the same command again.'

/** The version in package.json is the only place that names it. */
function pinnedPnpm() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.pnpm
}
