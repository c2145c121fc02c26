import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { beforeAll, expect, test } from 'vitest'
import { pages } from './pages.ts'

let folder: string
let app: Hono

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'roundtable-pages-'))
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>Roundtable</title>')
  writeFileSync(join(folder, 'dist', 'assets', 'index-abc.js'), 'export {}')
  writeFileSync(join(folder, 'dist', 'assets', 'index-abc.js.map'), '{}')
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}')
  app = new Hono().get('*', pages(join(folder, 'dist')))
})

test('every address of the client answers its one page, checked anew each time', async () => {
  for (const path of ['/', '/sign-in', '/p/sustainable-cocoa/documents']) {
    const response = await app.request(path)
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
  }
})

test('what is named by its content is kept for a year', async () => {
  const response = await app.request('/assets/index-abc.js')
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
})

test('a page that has not changed is not sent again', async () => {
  const tag = (await app.request('/')).headers.get('ETag')!
  const again = await app.request('/', { headers: { 'If-None-Match': tag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('a browser that takes gzip gets it', async () => {
  const response = await app.request('/', { headers: { 'Accept-Encoding': 'gzip, br' } })
  expect(response.headers.get('Content-Encoding')).toBe('gzip')
  expect(gunzipSync(await response.arrayBuffer()).toString()).toContain('<title>Roundtable</title>')
})

test.each([
  '/assets/index-old.js',
  '/assets/index-abc.js.map',
  '/../secret.json',
  '/%2e%2e/secret.json',
  '/..%2fsecret.json',
  '/assets/../../secret.json',
  '//secret.json',
  '/@fs/etc/passwd.txt',
])('%s is not there', async (path) => {
  const response = await app.request(path)
  expect([response.status, response.headers.get('Cache-Control')]).toEqual([404, 'no-store'])
  expect(await response.text()).not.toContain('secret')
})

test('without a built client it says how to build it', async () => {
  const response = await new Hono().get('*', pages(join(folder, 'never-built'))).request('/')
  expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('npm run demo')])
})
