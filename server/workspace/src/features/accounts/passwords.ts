import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '@roundtable/shared/errors'

/** OWASP's first line for Argon2id (the package's default algorithm): 19,456 KiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Of 32 random bytes that nobody kept, at the same cost: what a password is compared with where there is nobody. */
const standIn =
  '$argon2id$v=19$m=19456,t=2,p=1$EECPsaRzC0ZI8addnVQzpQ$IIDVuAJz+ZEL6f/KW6fI8G8xmAvOAjAKsV3aRoSCz8A'

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
 * Whether the password belongs to the hash. Without a hash (nobody has this address, or its person set no password) the same work is done on a
 * stand-in, so that the time says nothing about who has an account (T18).
 */
export async function passwordFits(passwordHash: string | undefined, password: string): Promise<boolean> {
  const known = passwordHash !== undefined && passwordHash !== ''
  const fits = await inTurn(() => verify(known ? passwordHash : standIn, password))
  return fits && known
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
