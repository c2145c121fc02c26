/** The person who asks, as the door found them in the session. Operations take it along with every lookup. */
export interface Asker {
  personId: string
  name: string
  email: string
  /** The stored id of the session (a hash): names it to the live engine. */
  sessionId: string
  /** The public handle of the session. */
  handle: string
  /** Whether they proved within the last ten minutes that it is them (T22). */
  freshlyProved: boolean
}

/** Finds the asker behind a `Cookie` header, or nobody. */
export type Identify = (cookies: string | undefined) => Promise<Asker | undefined>

/** From where somebody comes, whoever they are. */
export interface Visit {
  /** `addressBlock` of the client's address. */
  block: string
  userAgent: string | undefined
}

/** What hono carries through a request of this house. */
export interface DoorEnv {
  Bindings: {
    /** The peer's address as the socket has it; `address.ts` decides whether a proxy's word counts for more. */
    address: string
  }
  Variables: { asker: Asker; visit: Visit }
}
