import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** The oldest Node that has all we use: `node:sqlite` with backup, type stripping and zstd. */
const oldest = [24, 15]

/**
 * The Node that runs the project: its own, which came with the packages, or the caller's where none is published for
 * this machine. Throws a sentence when neither will do.
 */
export function findNode() {
  const own = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(own)) return own
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return process.execPath
  throw new Error(
    `Roundtable needs Node ${oldest.join('.')} or newer. Its packages bring one for Linux on x64 and arm64; ` +
      `this is ${process.platform} on ${process.arch} with Node ${process.versions.node}. Install Node 24 and run the same command again.`,
  )
}
