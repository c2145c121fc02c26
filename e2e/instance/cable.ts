import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** Browsers of the stories are told that `localhost` is here; the server listens on the same port of 127.0.0.1. */
export const browserSide = '127.0.0.2'

/**
 * The network between a browser and the server, with a plug one can pull: of everything, or of the live socket alone.
 * A browser's own "offline" leaves open sockets alone, so it would prove nothing here.
 */
export class Cable {
  readonly #server: Server
  readonly #open = new Map<Socket, 'page' | 'live'>()
  #cut: 'nothing' | 'live' | 'everything' = 'nothing'

  private constructor(port: number) {
    this.#server = createServer((near) => this.#join(near, port))
  }

  static async lay(port: number): Promise<Cable> {
    const cable = new Cable(port)
    cable.#server.listen(port, browserSide)
    await once(cable.#server, 'listening')
    return cable
  }

  /** Breaks what is open and refuses what comes, until mended. */
  cut(what: 'live' | 'everything'): void {
    this.#cut = what
    for (const [socket, use] of this.#open) if (what === 'everything' || use === 'live') socket.destroy()
  }

  mend(): void {
    this.#cut = 'nothing'
  }

  remove(): void {
    this.cut('everything')
    this.#server.close()
  }

  #join(near: Socket, port: number): void {
    near.on('error', () => near.destroy())
    near.once('data', (first: Buffer) => {
      const use = first.toString('latin1', 0, 10).startsWith('GET /live/') ? 'live' : 'page'
      if (this.#cut === 'everything' || this.#cut === use) return void near.destroy()
      this.#open.set(near, use)
      const far = connect(port, '127.0.0.1')
      far.on('error', () => near.destroy()).on('close', () => near.destroy())
      near.on('close', () => (this.#open.delete(near), far.destroy()))
      far.write(first)
      near.pipe(far).pipe(near)
    })
  }
}
