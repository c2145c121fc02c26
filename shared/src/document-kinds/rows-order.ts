/**
 * Where a row stands among the others is a text that sorts between those of its neighbours, so that moving one row
 * writes to that row alone and two people may move two rows at once. Rows of the same place go by their ids.
 */
export type OrderKey = string

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const form = /^[0-9A-Za-z]*[1-9A-Za-z]$/
/** Longer than honest moving ever makes one: `keysBetween` is spread anew before. */
const longest = 200

export function isOrderKey(value: unknown): value is OrderKey {
  return typeof value === 'string' && value.length <= longest && form.test(value)
}

/** A key behind `before` ('' is the beginning) and ahead of `after` (nothing is the end). `before` sorts ahead of `after`. */
export function keyBetween(before: OrderKey, after: OrderKey | undefined): OrderKey {
  const same = after === undefined ? 0 : sharedStart(before, after)
  if (same > 0) return after!.slice(0, same) + keyBetween(before.slice(same), after!.slice(same))
  const low = before === '' ? 0 : digits.indexOf(before[0]!)
  if (after === undefined) return behind(before, low)
  const high = digits.indexOf(after[0]!)
  if (high - low > 1) return digits[Math.ceil((low + high) / 2)]!
  // No digit lies between: the bare first digit of `after` does, unless that is all there is of it.
  if (after.length > 1) return after[0]!
  return digits[low]! + keyBetween(before.slice(1), undefined)
}

/** At the end the next digit is enough: halving what is left would make every sixth row's key longer. */
function behind(before: OrderKey, low: number): OrderKey {
  return low + 1 < digits.length ? digits[low + 1]! : digits[low]! + keyBetween(before.slice(1), undefined)
}

/** A key that is too short counts as filled up with the first digit. */
function sharedStart(before: OrderKey, after: OrderKey): number {
  let same = 0
  while (same < after.length && (before[same] ?? digits[0]) === after[same]) same += 1
  return same
}

/** Keys for so many rows, in order. */
export function freshKeys(count: number): OrderKey[] {
  const keys: OrderKey[] = []
  for (let key = ''; keys.length < count;) keys.push((key = keyBetween(key, undefined)))
  return keys
}

/** Above this a table is spread anew instead of being squeezed further. */
export const squeezed = 60
