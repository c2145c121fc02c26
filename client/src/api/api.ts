import { hc } from 'hono/client'

// eslint-disable-next-line typescript/no-explicit-any -- until the server's type is there
export const api: any = (hc as any)('/').api
