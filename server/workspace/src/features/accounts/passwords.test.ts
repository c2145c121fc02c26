import { expect, test } from 'vitest'
import { hashPassword, passwordFits } from './passwords.ts'

test('a password is kept as Argon2id with 19,456 KiB, two passes and one lane', async () => {
  expect(await hashPassword('the tables are round')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('a password fits its own hash, no other, and nothing fits where there is nobody', async () => {
  const hash = await hashPassword('the tables are round')
  expect(await passwordFits(hash, 'the tables are round')).toBe(true)
  expect(await passwordFits(hash, 'the tables are square')).toBe(false)
  expect(await passwordFits(undefined, 'the tables are round')).toBe(false)
})

test(
  'T18 more guesses at once than may wait are turned away, and those that wait are all answered',
  { timeout: 60_000 },
  async () => {
    const hash = await hashPassword('the tables are round')
    const guesses = Array.from({ length: 220 }, () => passwordFits(hash, 'wrong'))
    const answers = await Promise.allSettled(guesses)
    const turnedAway = answers.filter((answer) => answer.status === 'rejected')
    expect(turnedAway).toHaveLength(220 - 204)
    expect(turnedAway[0]?.reason).toMatchObject({ code: 'too_many_attempts' })
  },
)
