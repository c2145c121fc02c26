import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import type { Browser } from '@playwright/test'
import { build } from 'vite'
import { type Figures, openText, paperMarks } from './rounds.ts'
import { heapOf, rendererMemory } from './tab-cost.ts'

const source = join(import.meta.dirname, 'peer')
const hocuspocus = join(
  import.meta.dirname,
  '..',
  '..',
  'server',
  'live',
  'bench',
  'rig',
  'hocuspocus-server.ts',
)
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

export interface Peer {
  url: string
  close(): Promise<void>
}

/** A bare page of the same libraries, built and served, and Hocuspocus with the paper in its store. */
export async function openPeer(stateFile: string): Promise<Peer> {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-peer-'))
  await build({
    root: source,
    configFile: false,
    logLevel: 'error',
    build: { outDir: join(folder, 'page'), emptyOutDir: true },
  })
  const server = await startHocuspocus(folder, stateFile)
  const pages = serve(join(folder, 'page'))
  await once(pages.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(pages.address() as AddressInfo).port}/?port=${server.port}`,
    async close() {
      pages.close()
      server.child.kill('SIGKILL')
      await server.ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The same opening in the bare page: cold, and again in the same browser. */
export async function measurePeer(peer: Peer, start: () => Promise<Browser>): Promise<Figures> {
  const browser = await start()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const cold = await openText(context, peer.url, paperMarks)
  const memory = {
    'peer: script heap, MB': await heapOf(cold.meter),
    'peer: tab, MB': await rendererMemory(browser),
  }
  await cold.page.close()
  const warm = await openText(context, peer.url, paperMarks)
  await browser.close()
  const named = (how: string, figures: Figures) =>
    Object.fromEntries(Object.entries(figures).map(([name, value]) => [`peer: ${how}: ${name}`, value]))
  return { ...named('cold', cold.figures), ...named('warm', warm.figures), ...memory }
}

async function startHocuspocus(folder: string, stateFile: string) {
  const env = { ...process.env, RIG_DATA_DIR: folder, RIG_SEED: stateFile, RIG_SEED_ROOM: 'the-paper' }
  const child = spawn(process.execPath, [hocuspocus], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  process.once('exit', () => child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, ended, port: Number(/listening (\d+)/.exec(said.toString())?.[1]) }
}

function serve(folder: string) {
  return createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const file = join(folder, normalize(pathname === '/' ? '/index.html' : pathname))
    try {
      const body = readFileSync(file)
      response.writeHead(200, {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        // As our own server serves what a build has named by its content.
        'Cache-Control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
}
