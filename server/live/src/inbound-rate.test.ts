import { expect, test } from 'vitest'
import { InboundRate } from './inbound-rate.ts'
import { defaultLimits } from './limits.ts'

const limits = {
  ...defaultLimits,
  messagesPerSecond: 40,
  messageBurst: 200,
  bytesPerSecond: 1_000,
  byteBurst: 5_000,
}

test('a burst is free, what follows waits for its turn', () => {
  const rate = new InboundRate(limits, 0)
  for (let i = 0; i < 200; i++) expect(rate.take(1, 1, 0)).toBe(0)
  expect(rate.take(1, 1, 0)).toBe(25)
  expect(rate.take(1, 1, 50)).toBe(0)
})

test('bytes count on their own, also those of messages that are free', () => {
  const rate = new InboundRate(limits, 0)
  expect(rate.take(0, 6_000, 0)).toBe(1_000)
  expect(rate.take(0, 0, 1_000)).toBe(0)
})

test('who was silent for long has one burst and not more', () => {
  const rate = new InboundRate(limits, 0)
  expect(rate.take(240, 0, 3_600_000)).toBe(1_000)
})
