// The door of every root command. It runs on whatever Node called npm (20 or newer) and needs nothing installed:
// it brings the project's own Node 24 and packages, builds the client where the command shows it, and hands over.
import { join } from 'node:path'
import { buildClient } from './launch/build-client.mjs'
import { install } from './launch/install.mjs'
import { findNode } from './launch/node-24.mjs'
import { openWhenReady } from './launch/open-browser.mjs'
import { root } from './launch/root.mjs'
import { run } from './launch/run.mjs'

const commands = {
  demo: { entry: 'server/main/src/demo.ts', client: true, afterStart: openWhenReady },
  start: { entry: 'server/main/src/main.ts', client: true },
  test: { entry: 'scripts/test.ts' },
  check: { entry: 'scripts/check.ts' },
  dev: { entry: 'scripts/dev.ts' },
  screens: { entry: 'e2e/take-screens.ts', client: true },
  measure: { entry: 'scripts/measure.ts' },
  bench: { entry: 'server/live/bench/bench.ts' },
  'bench:page': { entry: 'e2e/bench/bench.ts', client: true },
  backup: { entry: 'server/main/src/backup.ts' },
  restore: { entry: 'server/main/src/restore.ts' },
  'record:verify': { entry: 'server/main/src/record-verify.ts' },
  'reset-link': { entry: 'server/main/src/reset-link.ts' },
  'database:copy': { entry: 'server/main/src/database-copy.ts' },
}

try {
  await launch(process.argv[2] ?? '', process.argv.slice(3))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function launch(name, args) {
  const command = commands[name]
  if (!command)
    throw new Error(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`)
  await install()
  const node = findNode()
  if (command.client) await buildClient(node)
  const ended = run(node, [join(root, command.entry), ...args])
  command.afterStart?.()
  await ended
}
