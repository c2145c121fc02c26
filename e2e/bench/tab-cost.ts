import { readFileSync } from 'node:fs'
import type { Browser, CDPSession, Page } from '@playwright/test'

/** What a tab has cost so far. */
export interface TabCost {
  /** Processor time of the page's main thread, in milliseconds, and the part of it that was script, style and layout. */
  mainThreadMs: number
  scriptMs: number
  layoutMs: number
}

/** To be opened before the page navigates: counts processor time instead of time on the wall. */
export async function meterOf(page: Page): Promise<CDPSession> {
  const meter = await page.context().newCDPSession(page)
  await meter.send('Performance.enable', { timeDomain: 'threadTicks' })
  return meter
}

export async function costOf(meter: CDPSession): Promise<TabCost> {
  const metrics = await metricsOf(meter)
  const ms = (name: string) => (metrics.get(name) ?? Number.NaN) * 1000
  return {
    mainThreadMs: ms('TaskDuration'),
    scriptMs: ms('ScriptDuration'),
    layoutMs: ms('LayoutDuration') + ms('RecalcStyleDuration'),
  }
}

/** Living objects of the page's scripts after a collection, in megabytes. */
export async function heapOf(meter: CDPSession): Promise<number> {
  await meter.send('HeapProfiler.collectGarbage')
  return ((await metricsOf(meter)).get('JSHeapUsedSize') ?? Number.NaN) / 1e6
}

async function metricsOf(meter: CDPSession): Promise<Map<string, number>> {
  const { metrics } = await meter.send('Performance.getMetrics')
  return new Map(metrics.map(({ name, value }) => [name, value]))
}

/** Memory of the process that draws the largest tab of this browser, in megabytes: its own and its share of what it shares (PSS). */
export async function rendererMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => proportionalMemory(id))
  return Math.max(...sizes)
}

/** Memory of a process in megabytes, what it shares counted by its share. */
export function proportionalMemory(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
  return Number(kilobytes) / 1000
}

/** Processor time a process and its threads have used, in milliseconds. */
export function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return (user + system) * 10
}

/** Cores of this machine that are at work on something, as the system averages it over a minute. */
export function loadNow(): number {
  return Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0])
}
