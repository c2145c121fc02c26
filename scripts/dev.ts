// `npm run dev`: a demo server that starts again when its source changes, and the client with hot reload before it.
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { root } from './sources/files.ts'

const page = 'http://localhost:5173'
const env = { ...process.env, PORT: '3000', ORIGIN: page }

const server = start('--watch', join(root, 'server/main/src/demo.ts'))
const client = start(join(root, 'client/node_modules/vite/bin/vite.js'), join(root, 'client'), '--strictPort')
console.log(`The client is at ${page}; requests and live sockets go on to the server at port ${env.PORT}.`)

// Neither half is of use alone.
server.once('exit', () => client.kill())
client.once('exit', () => server.kill())
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => (server.kill(signal), client.kill(signal)))

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
}
