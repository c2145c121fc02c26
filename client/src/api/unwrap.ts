import type { ErrorBody, ErrorCode } from '@roundtable/shared/errors'

/** What can go wrong with a request: a refusal of the server, or no proper answer at all. */
export type Problem = ErrorCode | 'unreachable' | 'unexpected'

/** A request that did not succeed. `sentences.ts` has the words for it. */
export class RequestError extends Error {
  readonly problem: Problem
  readonly field: string | undefined
  /** Seconds to wait, with `too_many_attempts`. */
  readonly retryAfter: number | undefined

  constructor(problem: Problem, more: { field?: string | undefined; retryAfter?: number | undefined; cause?: unknown } = {}) {
    super(problem, { cause: more.cause })
    this.name = 'RequestError'
    this.problem = problem
    this.field = more.field
    this.retryAfter = more.retryAfter
  }
}

/** The body of a good answer; throws a RequestError for every other outcome. An empty answer (204) is `undefined`. */
export async function unwrap<T>(asked: Promise<Response>): Promise<T> {
  const response = await asked.catch((cause: unknown) => {
    throw new RequestError('unreachable', { cause })
  })
  if (!response.ok) throw await refusalOf(response)
  return (response.status === 204 ? undefined : await response.json()) as T
}

async function refusalOf(response: Response): Promise<RequestError> {
  const body: unknown = await response.json().catch(() => undefined)
  if (!isErrorBody(body)) return new RequestError(response.status >= 502 ? 'unreachable' : 'unexpected')
  return new RequestError(body.error.code, body.error)
}

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object'
}
