import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { QuietLog } from '@roundtable/foundation/testing/quiet-log'
import { type ErrorCode, errorCodes, Refusal } from '@roundtable/shared/errors'
import { answerTo, statusOf } from './answers.ts'

function answering(error: Error, log = new QuietLog()) {
  const app = new Hono()
  app.onError((thrown, c) => answerTo(thrown, c, log))
  app.get('/', () => {
    throw error
  })
  return app.request('/')
}

test.each(Object.keys(errorCodes) as ErrorCode[])(
  '%s is answered with its status and its code',
  async (code) => {
    const response = await answering(new Refusal(code))
    expect(response.status).toBe(statusOf[code])
    expect(await response.json()).toEqual({ error: { code } })
  },
)

test('a refusal names the field, and how long to wait in the header too', async () => {
  expect(await (await answering(new Refusal('bad_input', { field: 'title' }))).json()).toEqual({
    error: { code: 'bad_input', field: 'title' },
  })
  const waiting = await answering(new Refusal('too_many_attempts', { retryAfter: 8 }))
  expect(waiting.headers.get('Retry-After')).toBe('8')
  expect(await waiting.json()).toEqual({ error: { code: 'too_many_attempts', retryAfter: 8 } })
})

test('a fault is answered without a word about it, and logged', async () => {
  const log = new QuietLog()
  const response = await answering(new Error('secret detail'), log)
  expect([response.status, await response.json()]).toEqual([500, { error: { code: 'unavailable' } }])
  expect(log.lines).toMatchObject([{ level: 'error', text: 'a request failed' }])
})
