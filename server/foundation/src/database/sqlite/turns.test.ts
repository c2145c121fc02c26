import { expect, test } from 'vitest'
import type { Statement } from '../port.ts'
import { Turns } from './turns.ts'

const statement = (sql: string): Statement[] => [{ sql, parameters: [] }]

/** Turns over a connection whose commits end when the test says so; it keeps what each commit held. */
function turnsUnderControl() {
  const commits: string[][] = []
  const endings: (() => void)[] = []
  const turns = new Turns((batches) => {
    commits.push(batches.map((batch) => batch[0]!.sql))
    return new Promise((resolve) => endings.push(() => resolve(batches.map(() => ({ rows: [] })))))
  })
  const endCommit = async () => {
    endings.shift()!()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { turns, commits, endCommit }
}

test('a batch goes at once; those that come while it commits share the next commit', async () => {
  const { turns, commits, endCommit } = turnsUnderControl()
  const all = ['a', 'b', 'c'].map((sql) => turns.batch(statement(sql)))
  expect(commits).toEqual([['a']])
  await endCommit()
  expect(commits).toEqual([['a'], ['b', 'c']])
  await endCommit()
  await Promise.all(all)
})

test('who came first goes first: a transaction between batches is neither overtaken nor overtakes', async () => {
  const { turns, commits, endCommit } = turnsUnderControl()
  const first = turns.batch(statement('before'))
  const hold = turns.hold()
  const last = turns.batch(statement('after'))
  await endCommit()
  const end = await hold
  expect(commits).toEqual([['before']])
  end()
  expect(commits).toEqual([['before'], ['after']])
  await endCommit()
  await Promise.all([first, last])
})

test('a turn ended twice lets one other in, not two', async () => {
  const { turns, commits } = turnsUnderControl()
  const end = await turns.hold()
  const second = turns.hold()
  void turns.batch(statement('waits'))
  end()
  end()
  await second
  expect(commits).toEqual([])
})

test('when the connection is lost, all that waited for its commit are told, and the next are tried', async () => {
  const turns = new Turns(() => Promise.reject(new Error('the database thread has ended')))
  const told = await Promise.allSettled([
    turns.batch(statement('a')),
    turns.batch(statement('b')),
    turns.batch(statement('c')),
  ])
  expect(told.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected', 'rejected'])
})
