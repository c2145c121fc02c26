import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { securityHeaders } from './headers.ts'

async function headersAt(path: string, origin = 'https://roundtable.example'): Promise<Headers> {
  const app = new Hono().use(securityHeaders(origin)).get('*', (c) => c.text('page'))
  return (await app.request(path)).headers
}

test('no page may run or show what is not ours', async () => {
  const policy = (await headersAt('/')).get('Content-Security-Policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("connect-src 'self' wss://roundtable.example")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|\*|data:/)
})

test('every answer carries the house’s headers', async () => {
  const headers = await headersAt('/anything')
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
  expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
  expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains')
  expect(headers.get('Referrer-Policy')).toBe('same-origin')
})

test('pages that are reached by a secret link tell no one where they are', async () => {
  for (const path of ['/join', '/set-up', '/new-password', '/sign-on'])
    expect((await headersAt(path)).get('Referrer-Policy')).toBe('no-referrer')
})

test('on loopback no browser is told to insist on TLS', async () => {
  expect((await headersAt('/', 'http://localhost:3000')).has('Strict-Transport-Security')).toBe(false)
})
