import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal } from '@roundtable/shared/errors'
import { sha256 } from '@roundtable/foundation/ids'

/** Failures only: who signs in rightly is never slowed down, however many come from one house. */
const quarterOfAnHour = 15 * 60
const perAccount = 5
const perBlock = 30
const perMinuteInAll = 300
const longestDelay = 60
const rememberedPlaces = 10_000

/** Where and as whom somebody tries to sign in. `block` is an `addressBlock`. */
export interface Attempt {
  email: string
  block: string
}

/** Slows down guessing (security 5.1, T18). Lives in memory: a restart forgets, which helps no one who guesses. */
export interface SignInThrottle {
  /** Throws `too_many_attempts` while this attempt has to wait. */
  check(attempt: Attempt): Promise<void>
  failed(attempt: Attempt): Promise<void>
  succeeded(attempt: Attempt): Promise<void>
}

export function createSignInThrottle(): SignInThrottle {
  const account = new RateLimiterMemory({ points: perAccount, duration: quarterOfAnHour })
  const block = new RateLimiterMemory({ points: perBlock, duration: quarterOfAnHour })
  const all = new RateLimiterMemory({ points: perMinuteInAll, duration: 60 })
  const delays = new RateLimiterMemory({ points: 1, duration: longestDelay })
  const places = new FamiliarPlaces()

  return {
    async check(attempt) {
      await refuseWhen(block, attempt.block, perBlock)
      await refuseWhen(all, 'all', perMinuteInAll)
      await refuseWhen(delays, places.keyOf(attempt), 1)
    },
    async failed(attempt) {
      const key = places.keyOf(attempt)
      await count(block, attempt.block)
      await count(all, 'all')
      const failures = await count(account, key)
      if (failures >= perAccount)
        await delays.block(key, Math.min(longestDelay, 2 ** (failures - perAccount)))
    },
    async succeeded(attempt) {
      await account.delete(places.keyOf(attempt))
      places.remember(attempt)
    },
  }
}

/** Bounds what strangers of one place may have done for them: challenges, ways to the identity provider. */
export interface PlaceLimit {
  /** Throws `too_many_attempts` once the place has had its share of a quarter of an hour. */
  take(block: string): Promise<void>
}

/** An office full of people behind one address signs in often; this is far beyond it. */
const asksPerBlock = 300

export function createPlaceLimit(): PlaceLimit {
  const asks = new RateLimiterMemory({ points: asksPerBlock, duration: quarterOfAnHour })
  return {
    async take(block) {
      await refuseWhen(asks, block, asksPerBlock)
      await count(asks, block)
    },
  }
}

/**
 * The account's own places count apart from the rest of the world. So whoever keeps failing on another's address slows
 * down strangers, never the person at the desk they always sit at: there is no lock an enemy could hold shut.
 */
class FamiliarPlaces {
  readonly #known = new Set<string>()

  keyOf({ email, block }: Attempt): string {
    const here = sha256(`${email} ${block}`)
    return this.#known.has(here) ? here : sha256(email)
  }

  remember({ email, block }: Attempt): void {
    if (this.#known.size >= rememberedPlaces) this.#known.clear()
    this.#known.add(sha256(`${email} ${block}`))
  }
}

async function refuseWhen(limiter: RateLimiterMemory, key: string, points: number): Promise<void> {
  const state = await limiter.get(key)
  if (state === null || state.consumedPoints < points) return
  throw new Refusal('too_many_attempts', { retryAfter: Math.max(1, Math.ceil(state.msBeforeNext / 1000)) })
}

/** Counts on beyond the limit too, so that the delay keeps growing. */
async function count(limiter: RateLimiterMemory, key: string): Promise<number> {
  return (await limiter.penalty(key)).consumedPoints
}
