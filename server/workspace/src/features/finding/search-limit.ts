import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal } from '@roundtable/shared/errors'

/** Somebody who types fast into the palette asks some thirty times a minute. */
const asksPerMinute = 150

/** Throws `too_many_attempts` for a person who asks more than hands can. */
export function createSearchLimit() {
  const asks = new RateLimiterMemory({ points: asksPerMinute, duration: 60 })
  return {
    async take(personId: string): Promise<void> {
      const { consumedPoints, msBeforeNext } = await asks.penalty(personId)
      if (consumedPoints <= asksPerMinute) return
      throw new Refusal('too_many_attempts', { retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)) })
    },
  }
}
