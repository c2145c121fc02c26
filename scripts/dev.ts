// `npm run dev`: a demo server that starts again when its source changes, and the client with hot reload before it.
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { root } from './sources/files.ts'

const env = { ...process.env, PORT: '3000' }

const server = start(root, '--watch', 'server/main/src/demo.ts')
// In its own folder: that is where Vite and Lingui look for their settings.
const client = start(join(root, 'client'), 'node_modules/vite/bin/vite.js', '--strictPort')
console.log(
  `The client is at http://localhost:5173; requests and live sockets go on to the server at port ${env.PORT}.`,
)

// Neither half is of use alone.
server.once('exit', () => client.kill())
client.once('exit', () => server.kill())
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => (server.kill(signal), client.kill(signal)))

function start(cwd: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, args, { cwd, env, stdio: 'inherit' })
}
