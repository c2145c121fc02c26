import type { Api } from '@roundtable/workspace/api-type'
import { hc } from 'hono/client'
import { provingFetch } from './proof.ts'

/**
 * The one way to the server: paths, inputs and answers are typed by the server's own routes.
 * Every call goes through `unwrap`, which knows the error codes.
 */
// Said of every request: a change without a body is refused unless it says that it is one of ours.
export const { api } = hc<Api>('/', {
  fetch: provingFetch,
  headers: { 'Content-Type': 'application/json' },
})
