/**
 * `pnpm bench:page [--rounds <n>]`: how a document with a long past opens in a browser, beside a bare editor of the same libraries.
 * Writes its section of docs/benchmarks.md; with `--rounds` it only prints.
 */
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from '@playwright/test'
import { findBrowser } from '../browser/find-browser.ts'
import { signIn } from '../people/sign-in.ts'
import { furnishWithPaper } from './house-with-paper.ts'
import { measurePeer, openPeer } from './peer.ts'
import { measurePaper, measureShort, type Figures, type Round } from './rounds.ts'
import { reportOf, writeReport } from './report.ts'
import { loadNow, proportionalMemory } from './tab-cost.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string' } } })
const rounds = Number(values.rounds ?? 5)
const loadBefore = loadNow()
const idleMs = 5 * 60_000

const cookies: Round['cookies'] = { cookies: [], origins: [] }
console.log('Furnishing a demo and typing the paper into its log …')
const browser = await startBrowser()
const house = await furnishWithPaper(async (instance, cast) => {
  const page = await browser.newPage({ baseURL: instance.url })
  await signIn(page, cast.ama)
  Object.assign(cookies, await page.context().storageState())
  return page
})
await browser.close()
const { instance } = house
const peer = await openPeer(house.stateFile)
try {
  const round: Round = { house, cookies, browser: startBrowser }
  const before = proportionalMemory(instance.pid)
  // The list of the log has just been made, and everything on the server is still cold.
  const first = await measurePaper(round)
  const done: Figures[] = []
  for (let index = 0; index < rounds; index += 1) {
    const paper = await measurePaper(round)
    const short = await measureShort(round)
    done.push({ ...paper, ...short, ...(await measurePeer(peer, startBrowser)) })
    console.log(
      `  round ${index + 1}: whole text after ${Math.round(paper['cold: whole text, editable, ms']!)} ms`,
    )
  }
  const after = proportionalMemory(instance.pid)
  console.log('  nobody asks for anything for five minutes …')
  await setTimeout(idleMs)
  const report = reportOf({
    rounds: done,
    firstList: first['history list from pressing its tab, ms']!,
    typed: house.typed,
    server: { before, after, idle: proportionalMemory(instance.pid) },
    browser: await versionOf(),
    load: [loadBefore, loadNow()],
  })
  console.log(`\n${report}`)
  if (values.rounds === undefined) await writeReport(report)
} finally {
  await peer.close()
  await instance.stop()
}

function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--host-resolver-rules=MAP localhost 127.0.0.1',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

async function versionOf(): Promise<string> {
  const browser = await startBrowser()
  const version = browser.version()
  await browser.close()
  return version
}
