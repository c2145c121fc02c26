import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '@roundtable/shared/errors'

/** OWASP's first line for Argon2id (the package's default algorithm): 19,456 KiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Each hash holds 19 MB while it runs: without a bound, signing in would be a memory bomb. */
const atOnce = 4
const mayWait = 200

let running = 0
const waiting: (() => void)[] = []

/** Argon2id of a password, in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost))
}

/**
 * Whether the password belongs to the hash. Without a hash (nobody has this address) the same work is done on a
 * stand-in, so that the time says nothing about who has an account (T18).
 */
export async function passwordFits(passwordHash: string | undefined, password: string): Promise<boolean> {
  const fits = await inTurn(async () => verify(passwordHash ?? (await standIn()), password))
  return fits && passwordHash !== undefined
}

/** Must be there before anyone asks, else the first unknown address would pay for two hashes. */
export async function preparePasswords(): Promise<void> {
  await standIn()
}

let standInHash: Promise<string> | undefined
function standIn(): Promise<string> {
  standInHash ??= hash('nobody has this password', cost)
  return standInHash
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await turn()
  else running += 1
  try {
    return await work()
  } finally {
    // The place is handed over, not given up, so that no newcomer slips in before the one who waits.
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}

function turn(): Promise<void> {
  if (waiting.length >= mayWait) throw new Refusal('too_many_attempts', { retryAfter: 2 })
  return new Promise((resolve) => waiting.push(resolve))
}
