import { chmodSync, closeSync, existsSync, openSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Log } from '../log.ts'
import { StartRefusal } from '../start-refusal.ts'

/**
 * A running instance holds its database file alone, so what a command wants from it is asked over a Unix socket in the
 * data folder: one line of JSON each way. Only the user the instance runs as may open it.
 */
interface Order {
  do: string
  /** What it is about: a file (absolute, since command and instance may stand in different folders), an address. */
  about: string
}
type Reply = { done: true; answer: string } | { done: false; sentence: string }

/** What a running instance does for commands, by name. Each answers what the command tells, perhaps nothing. */
export type Orders = Readonly<Record<string, (about: string) => Promise<string>>>

export interface Control {
  close(): Promise<void>
}

const SOCKET = 'control.sock'

/** Serves the orders of commands until closed. To be called once the database is open: its lock makes us the only one. */
export async function serveControl(dataDir: string, orders: Orders, log: Log): Promise<Control> {
  // A socket that is still there was left by a process that was killed: the lock on the database proves it gone.
  rmSync(join(dataDir, SOCKET), { force: true })
  const server = createServer({ allowHalfOpen: true }, (socket) => void serveOne(socket, orders, log))
  const way = wayTo(dataDir)
  await listen(server, way.path)
  chmodSync(way.path, 0o600)
  return { close: () => closeServer(server).finally(way.leave) }
}

/** Has the running instance carry out an order; answers nothing where none runs in this folder. Throws its refusal. */
export async function askRunning(dataDir: string, order: Order): Promise<{ answer: string } | undefined> {
  if (!existsSync(join(dataDir, SOCKET))) return undefined
  const way = wayTo(dataDir)
  const reply = await ask(way.path, order).finally(way.leave)
  if (reply === 'nobody there') return undefined
  if (!reply.done) throw new StartRefusal(reply.sentence)
  return reply
}

/** The address of a Unix socket holds some hundred bytes. Linux reaches a folder with a longer name by its descriptor. */
function wayTo(dataDir: string): { path: string; leave(): void } {
  const path = join(dataDir, SOCKET)
  if (Buffer.byteLength(path) <= 100) return { path, leave: () => undefined }
  const folder = openSync(dataDir, 'r')
  return { path: `/proc/self/fd/${folder}/${SOCKET}`, leave: () => closeSync(folder) }
}

async function serveOne(socket: Socket, orders: Orders, log: Log): Promise<void> {
  socket.on('error', (error) => log.warn({ error }, 'a command went away'))
  try {
    const order = readOrder(await text(socket))
    const carryOut = orders[order.do]
    if (carryOut === undefined) throw new Error('The instance does not know this order.')
    const answer = await carryOut(order.about)
    log.info({ action: order.do }, 'an order was carried out')
    socket.end(JSON.stringify({ done: true, answer } satisfies Reply))
  } catch (error) {
    log.warn({ error }, 'an order could not be carried out')
    socket.end(JSON.stringify({ done: false, sentence: sentenceOf(error) } satisfies Reply))
  }
}

function readOrder(line: string): Order {
  const order = JSON.parse(line) as Partial<Order>
  if (typeof order.do !== 'string' || typeof order.about !== 'string')
    throw new Error('The instance does not know this order.')
  return { do: order.do, about: order.about }
}

function ask(path: string, order: Order): Promise<Reply | 'nobody there'> {
  return new Promise((resolve, reject) => {
    const socket = connect(path)
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve('nobody there')
      else reject(error)
    })
    socket.end(JSON.stringify(order))
    text(socket).then((reply) => resolve(JSON.parse(reply) as Reply), reject)
  })
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
