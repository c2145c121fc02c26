import { once } from 'node:events'
import { createServer } from 'node:net'

// Below the range from which the system takes ports for outgoing connections: none of those can come in between.
const lowest = 20_000
const highest = 32_000

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const port = lowest + Math.floor(Math.random() * (highest - lowest))
  return (await isFree(port)) ? port : freePort()
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port)
  const listens = await once(server, 'listening').then(
    () => true,
    () => false,
  )
  if (listens) await once(server.close(), 'close')
  return listens
}
