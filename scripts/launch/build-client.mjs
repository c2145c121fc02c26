import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './root.mjs'
import { environment, finish } from './run.mjs'

const client = join(root, 'client')
// In the output folder itself: emptied with it, so a half-made build never counts as done.
const stamp = join(client, 'dist', '.built-from')
const inputs = ['client', 'shared', 'pnpm-lock.yaml']
const outputs = new Set(['dist', 'node_modules'])

/** Builds client/dist, unless it was built from exactly these sources. `node` is the project's own Node. */
export async function buildClient(node) {
  const sources = hashOf(inputs.map((input) => join(root, input)))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  console.log('Building the client …')
  const vite = join(client, 'node_modules', 'vite', 'bin', 'vite.js')
  const code = await finish(node, [vite, 'build', '--logLevel', 'warn'], { cwd: client, env: environment() })
  if (code !== 0) throw new Error('The client could not be built; the lines above say why.')
  writeFileSync(stamp, sources)
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths)
    for (const file of filesIn(path))
      hash.update(relative(root, file)).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(path) {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !outputs.has(entry.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesIn(join(path, entry.name)))
}
