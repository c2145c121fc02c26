import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Refusal } from '@roundtable/shared/errors'
import { type Attempt, createSignInThrottle, type SignInThrottle } from './throttle.ts'

const ama: Attempt = { email: 'ama@example.org', block: '203.0.113.0/24' }
let throttle: SignInThrottle

// The limiter reads the system's clock and has no other.
beforeEach(() => {
  vi.useFakeTimers()
  throttle = createSignInThrottle()
})
afterEach(() => {
  vi.useRealTimers()
})

async function fail(attempt: Attempt, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await throttle.failed(attempt)
}

/** Seconds to wait, 0 where none. */
async function wait(attempt: Attempt): Promise<number> {
  try {
    await throttle.check(attempt)
    return 0
  } catch (error) {
    if (error instanceof Refusal && error.code === 'too_many_attempts') return error.retryAfter!
    throw error
  }
}

test('T18 four failures cost nothing, the fifth begins a delay that grows with each further one', async () => {
  await fail(ama, 4)
  expect(await wait(ama)).toBe(0)
  const delays: number[] = []
  for (let failure = 5; failure <= 12; failure += 1) {
    await fail(ama, 1)
    delays.push(await wait(ama))
    vi.advanceTimersByTime(delays.at(-1)! * 1000)
    expect(await wait(ama)).toBe(0)
  }
  expect(delays).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
})

test('T18 a right password forgets the failures before it', async () => {
  await fail(ama, 4)
  await throttle.succeeded(ama)
  await fail(ama, 4)
  expect(await wait(ama)).toBe(0)
})

test('T18 failures from anywhere never keep a person from the place they sign in at', async () => {
  await throttle.succeeded(ama)
  for (let block = 0; block < 40; block += 1)
    await fail({ email: ama.email, block: `198.51.${block}.0/24` }, 1)
  expect(await wait({ email: ama.email, block: '192.0.2.0/24' })).toBeGreaterThan(0)
  expect(await wait(ama)).toBe(0)
})

test('T18 thirty failures from one block close it for a while, for every account, and for no other block', async () => {
  for (let account = 0; account < 30; account += 1) await fail({ ...ama, email: `${account}@example.org` }, 1)
  expect(await wait({ ...ama, email: 'jonas@example.org' })).toBeGreaterThan(0)
  expect(await wait({ email: 'jonas@example.org', block: '198.51.100.0/24' })).toBe(0)
  vi.advanceTimersByTime(15 * 60 * 1000)
  expect(await wait({ ...ama, email: 'jonas@example.org' })).toBe(0)
})

test('T18 three hundred failures a minute from everywhere close the door to guessing', async () => {
  for (let number = 0; number < 300; number += 1) {
    await fail({ email: `${number}@example.org`, block: `10.0.${number}.0/24` }, 1)
  }
  expect(await wait({ email: 'jonas@example.org', block: '198.51.100.0/24' })).toBeGreaterThan(0)
  vi.advanceTimersByTime(60_000)
  expect(await wait({ email: 'jonas@example.org', block: '198.51.100.0/24' })).toBe(0)
})
