import { expect, test } from 'vitest'
import { safeReturn, toSignIn } from './way-in.ts'

test.each(['/p/cocoa/documents', '/p/cocoa/documents/1?panel=outline#heading', '/account'])(
  'after sign-in one may return to %s',
  (address) => {
    expect(safeReturn(address)).toBe(address)
  },
)

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  'p/cocoa',
  '',
  undefined,
  ['/p/cocoa'],
])('nobody is sent to %j after sign-in', (address) => {
  expect(safeReturn(address)).toBeUndefined()
})

test('the way in does not lead back to the way in', () => {
  expect(safeReturn('/sign-in?return=/p/cocoa')).toBeUndefined()
  expect(safeReturn('/join')).toBeUndefined()
})

test('the sign-in page remembers where one wanted to go, unless it was the start', () => {
  expect(toSignIn('/p/cocoa/partners').search).toEqual({ return: '/p/cocoa/partners' })
  expect(toSignIn('/').search).toEqual({})
  expect(toSignIn('/sign-in').search).toEqual({})
})
