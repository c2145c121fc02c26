import { describe, expect, test } from 'vitest'
import { unfitness } from './postgres-opening.ts'

describe('a server that cannot keep the promise is refused', () => {
  const fit = { version: 15, fsync: 'on', synchronous_commit: 'on', standby: 0 }
  test.each([
    [{ ...fit, version: 14 }, /is PostgreSQL 14: Roundtable needs 15 or newer/],
    [{ ...fit, fsync: 'off' }, /fsync off, so saved edits could be lost: set fsync = on/],
    [{ ...fit, synchronous_commit: 'off' }, /synchronous_commit off, so saved edits could be lost/],
    [{ ...fit, standby: 1 }, /is a standby that takes no writes/],
  ])('%o', (server, sentence) => expect(unfitness(server)).toMatch(sentence))

  test('and one that can is not', () => expect(unfitness(fit)).toBeUndefined())
})
