import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Context, Handler } from 'hono'

const builtClient = fileURLToPath(new URL('../../../client/dist', import.meta.url))

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const compressible = /^(text|application)\/|svg/

interface Page {
  type: string
  bytes: Uint8Array<ArrayBuffer>
  gzip: Uint8Array<ArrayBuffer> | undefined
  tag: string
  caching: string
}

/**
 * Serves the built client from memory: what was read at the start is all there is, so no spelling of a path reaches
 * any other file. Addresses of the client answer its one page.
 */
export function pages(folder = builtClient): Handler {
  const known = readPages(folder)
  return (c) => {
    const page = known.get(c.req.path) ?? (isAddress(c.req.path) ? known.get('/index.html') : undefined)
    if (page !== undefined) return answer(c, page)
    const missing = known.has('/index.html') ? 'There is nothing at this address.' : notBuilt
    return c.text(missing, 404, { 'Cache-Control': 'no-store' })
  }
}

const notBuilt = 'The client is not built yet: run "npm run demo" or "npm start", which build it.'

/** An address of the client has no file ending; a missing script or picture is missing, not a page. */
function isAddress(path: string): boolean {
  return extname(path) === '' && !path.startsWith('/api/') && !path.startsWith('/live/')
}

function answer(c: Context, { type, bytes, gzip, tag, caching }: Page): Response {
  const headers = { 'Content-Type': type, 'Cache-Control': caching, ETag: tag, Vary: 'Accept-Encoding' }
  if (c.req.header('If-None-Match') === tag) return c.body(null, 304, headers)
  const takesGzip = /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')
  if (gzip === undefined || !takesGzip) return c.body(bytes, 200, headers)
  return c.body(gzip, 200, { ...headers, 'Content-Encoding': 'gzip' })
}

function readPages(folder: string): Map<string, Page> {
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map((file) => join(file.parentPath, file.name))
  return new Map(paths.flatMap((path) => pageAt(folder, path)))
}

function pageAt(folder: string, path: string): [string, Page][] {
  const type = types[extname(path)]
  // Source maps and the build's own notes are nobody's business.
  if (type === undefined) return []
  const bytes = new Uint8Array(readFileSync(path))
  const address = path.slice(folder.length).replaceAll('\\', '/')
  const gzip = compressible.test(type) ? new Uint8Array(gzipSync(bytes)) : undefined
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  return [[address, { type, bytes, gzip, tag, caching: cachingOf(address) }]]
}

/** Names under /assets/ carry the hash of their content: what stands there never changes. */
function cachingOf(address: string): string {
  return address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}
