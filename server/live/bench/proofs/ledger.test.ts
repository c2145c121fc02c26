import { expect, test } from 'vitest'
import { Ledger } from './ledger.ts'

function connected(): Ledger {
  const ledger = new Ledger()
  ledger.newConnection()
  return ledger
}

test('an edit is saved when the frame that carries it is, not before', () => {
  const ledger = connected()
  for (const marker of ['a', 'b']) {
    ledger.typed(marker)
    ledger.sendingUpdate()
  }
  ledger.acknowledge(1)
  expect([...ledger.acknowledged]).toEqual(['a'])
  expect(ledger.allAcknowledged).toBe(false)
})

test('what was typed offline is saved with the step 2 of the next connection', () => {
  const ledger = connected()
  ledger.typed('offline')
  ledger.newConnection()
  ledger.sendingStep2()
  ledger.acknowledge(1)
  expect(ledger.allAcknowledged).toBe(true)
})

test('a count of an earlier connection says nothing about frames of this one', () => {
  const ledger = connected()
  ledger.typed('cut off')
  ledger.sendingUpdate()
  ledger.newConnection()
  ledger.acknowledge(1)
  expect(ledger.allAcknowledged).toBe(false)
})

test('a refused edit is not saved until the step 2 that carries it is', () => {
  const ledger = connected()
  ledger.typed('too early')
  ledger.sendingUpdate()
  ledger.sendingStep2()
  ledger.refused(1)
  ledger.acknowledge(1)
  expect(ledger.allAcknowledged).toBe(false)
  ledger.acknowledge(2)
  expect(ledger.allAcknowledged).toBe(true)
})

test('an edit refused after the last step 2 waits for the next one', () => {
  const ledger = connected()
  ledger.sendingStep2()
  ledger.typed('while the disk was full')
  ledger.sendingUpdate()
  ledger.refused(2)
  ledger.acknowledge(2)
  expect(ledger.allAcknowledged).toBe(false)
  ledger.sendingStep2()
  ledger.acknowledge(3)
  expect(ledger.allAcknowledged).toBe(true)
})
