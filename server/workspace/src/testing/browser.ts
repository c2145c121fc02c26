import type { Hono } from 'hono'
import type { DoorEnv } from '../door/asker.ts'

/** Sends what a page of the instance would send, and keeps the session cookie as a browser does. */
export class Browser {
  readonly #app: Hono<DoorEnv>
  readonly #origin: string
  readonly #address: string
  cookie: string | undefined
  /** On the way to the identity provider and back a second one is kept. */
  signOnCookie: string | undefined

  constructor(app: Hono<DoorEnv>, origin: string, address: string) {
    this.#app = app
    this.#origin = origin
    this.#address = address
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('GET', path, undefined, headers)
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('POST', path, JSON.stringify(body), { 'Content-Type': 'application/json', ...headers })
  }

  put(path: string, body: unknown): Promise<Response> {
    return this.send('PUT', path, JSON.stringify(body), { 'Content-Type': 'application/json' })
  }

  delete(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('DELETE', path, undefined, headers)
  }

  async send(
    method: string,
    path: string,
    body: string | undefined,
    headers: Record<string, string>,
  ): Promise<Response> {
    const own: Record<string, string> = { Origin: this.#origin, 'Sec-Fetch-Site': 'same-origin' }
    const cookies = [this.cookie, this.signOnCookie].filter((cookie) => cookie !== undefined)
    if (cookies.length > 0) own['Cookie'] = cookies.join('; ')
    const init = { method, headers: { ...own, ...headers }, ...(body !== undefined && { body }) }
    const response = await this.#app.request(path, init, { address: this.#address })
    this.#keepCookie(response)
    return response
  }

  #keepCookie(response: Response): void {
    const set = response.headers.get('Set-Cookie')
    if (set === null) return
    if (set.startsWith('__Host-sign-on')) {
      this.signOnCookie = set.split(';')[0]
      return
    }
    this.cookie = set.includes('Max-Age=0') ? undefined : set.split(';')[0]
  }
}
