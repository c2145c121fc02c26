import { expect, test } from 'vitest'
import { defaultLimits } from './limits.ts'
import { Outbox, type Transport } from './outbox.ts'
import { keepAliveFrame as frame } from './wire.ts'

const limits = { ...defaultLimits, lagBytes: 100, lagEndBytes: 1_000, lagEndMs: 30_000 }

function anOutbox() {
  const transport = { unsentBytes: 0, written: 0 }
  const nothing = () => {}
  const outbox = new Outbox(
    Object.assign(transport, {
      write: () => void (transport.written += 1),
      ping: nothing,
      pause: nothing,
      resume: nothing,
      close: nothing,
      terminate: nothing,
    }) satisfies Transport,
    limits,
    0,
  )
  return { outbox, transport }
}

test('LIVE-8 who lags gets answers but nothing it can do without, until it has drained', () => {
  const { outbox, transport } = anOutbox()
  transport.unsentBytes = 101
  outbox.measure(() => Uint8Array.of(7), 0)
  outbox.offer(frame, 1)
  outbox.send(frame, 1)
  expect([transport.written, outbox.catchUp()]).toEqual([1, undefined])
  transport.unsentBytes = 0
  expect(outbox.catchUp()).toEqual(Uint8Array.of(7))
  expect(outbox.lagging).toBe(false)
})

test('LIVE-8 the lag begins where it began, however often it is measured', () => {
  const { outbox, transport } = anOutbox()
  transport.unsentBytes = 101
  outbox.measure(() => Uint8Array.of(1), 0)
  outbox.measure(() => Uint8Array.of(2), 5)
  transport.unsentBytes = 0
  expect(outbox.catchUp()).toEqual(Uint8Array.of(1))
})

test('LIVE-8 a first state of any size may take its time, but not for ever, and nothing may pile up behind it', () => {
  const { outbox, transport } = anOutbox()
  transport.unsentBytes = 10_000_000
  outbox.measure(() => Uint8Array.of(1), 0)
  expect(outbox.hopeless(29_000)).toBe(false)
  expect(outbox.hopeless(30_001)).toBe(true)
  transport.unsentBytes += 1_001
  expect(outbox.hopeless(1)).toBe(true)
})
