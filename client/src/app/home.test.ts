import { afterEach, expect, test, vi } from 'vitest'
import type { Session } from '../api/answers.ts'
import { homeOf, rememberPartnership } from './home.ts'

const memberOf = (...slugs: string[]) =>
  ({ partnerships: slugs.map((slug) => ({ slug })) }) as unknown as Session

// The one thing of the browser that home.ts asks for.
function deviceRemembers() {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
}
afterEach(() => vi.unstubAllGlobals())

test('home is the partnership one was last in', () => {
  deviceRemembers()
  rememberPartnership('water')
  expect(homeOf(memberOf('cocoa', 'water'))).toBe('water')
})

test('home is the first partnership when the last one is no longer one’s own', () => {
  deviceRemembers()
  rememberPartnership('left-long-ago')
  expect(homeOf(memberOf('cocoa', 'water'))).toBe('cocoa')
})

test('a member of none has no home', () => {
  deviceRemembers()
  expect(homeOf(memberOf())).toBeUndefined()
})
