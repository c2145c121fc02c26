import { type ErrorBody, type ErrorCode, errorCodes } from '@roundtable/shared/errors'
import type { ClientResponse } from 'hono/client'
import type { SuccessStatusCode } from 'hono/utils/http-status'

/** What can go wrong with a request: a refusal of the server, or no proper answer at all. */
export type Problem = ErrorCode | 'unreachable' | 'unexpected'

/** A request that did not succeed. `sentences.ts` has the words for it. */
export class RequestError extends Error {
  readonly problem: Problem
  readonly field: string | undefined
  /** Seconds to wait, with `too_many_attempts`. */
  readonly retryAfter: number | undefined

  constructor(
    problem: Problem,
    more: { field?: string | undefined; retryAfter?: number | undefined; cause?: unknown } = {},
  ) {
    super(problem, { cause: more.cause })
    this.name = 'RequestError'
    this.problem = problem
    this.field = more.field
    this.retryAfter = more.retryAfter
  }
}

type AnyResponse = ClientResponse<unknown, number>

/** The body of those answers of a route that are no refusals. */
type GoodBody<Response> =
  Response extends ClientResponse<infer Body, infer Status>
    ? Status extends SuccessStatusCode
      ? Body
      : never
    : never

/** The body of a good answer; throws a RequestError for every other outcome. An empty answer (204) is `null`. */
export async function unwrap<Response extends AnyResponse>(
  asked: Promise<Response>,
): Promise<GoodBody<Response>> {
  const response = await asked.catch((cause: unknown) => {
    throw new RequestError('unreachable', { cause })
  })
  if (!response.ok) throw await refusalOf(response)
  return (response.status === 204 ? null : await response.json()) as GoodBody<Response>
}

async function refusalOf(response: AnyResponse): Promise<RequestError> {
  const body: unknown = await response.json().catch(() => undefined)
  if (!isErrorBody(body)) return new RequestError(response.status >= 502 ? 'unreachable' : 'unexpected')
  return new RequestError(body.error.code, body.error)
}

export function isErrorBody(body: unknown): body is ErrorBody {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false
  const { error } = body
  if (typeof error !== 'object' || error === null || !('code' in error)) return false
  return typeof error.code === 'string' && error.code in errorCodes
}

/** The file a good answer carries; throws as `unwrap` does. */
export async function unwrapFile(asked: Promise<AnyResponse>): Promise<Blob> {
  const response = await asked.catch((cause: unknown) => {
    throw new RequestError('unreachable', { cause })
  })
  if (!response.ok) throw await refusalOf(response)
  return response.blob()
}
