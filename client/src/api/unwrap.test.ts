import type { ClientResponse } from 'hono/client'
import { expect, test } from 'vitest'
import { RequestError, unwrap } from './unwrap.ts'

const answer = (status: number, body: unknown) =>
  Promise.resolve(
    new Response(status === 204 ? null : JSON.stringify(body), {
      status,
    }) as unknown as ClientResponse<unknown>,
  )
const problemOf = async (asked: Promise<ClientResponse<unknown>>) => {
  const error: unknown = await unwrap(asked).catch((refusal: unknown) => refusal)
  return error instanceof RequestError ? error : expect.unreachable('it was answered')
}

test('a good answer is its body, an empty one null', async () => {
  expect(await unwrap(answer(200, { id: 1 }))).toEqual({ id: 1 })
  expect(await unwrap(answer(204, null))).toBeNull()
})

test('a refusal keeps its code, field and waiting time', async () => {
  const body = { error: { code: 'too_many_attempts', retryAfter: 42 } }
  expect(await problemOf(answer(429, body))).toMatchObject({ problem: 'too_many_attempts', retryAfter: 42 })
  expect(await problemOf(answer(400, { error: { code: 'bad_input', field: 'email' } }))).toMatchObject({
    problem: 'bad_input',
    field: 'email',
  })
})

test('no answer, and that of a proxy whose server is gone, is unreachable', async () => {
  expect((await problemOf(Promise.reject(new TypeError('Failed to fetch')))).problem).toBe('unreachable')
  expect((await problemOf(answer(502, 'Bad gateway'))).problem).toBe('unreachable')
})

test('an answer outside the contract is unexpected, also one with a code nobody knows', async () => {
  expect((await problemOf(answer(500, '<html>'))).problem).toBe('unexpected')
  expect((await problemOf(answer(418, { error: { code: 'teapot' } }))).problem).toBe('unexpected')
})
