import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Place } from '../people/desk.ts'
import type { HouseWithPaper } from './house-with-paper.ts'
import { drawnAfterPress, putClockInto, seenAfter } from './page-clock.ts'
import { costOf, heapOf, meterOf, processorTime, rendererMemory } from './tab-cost.ts'

/** Name with unit → value. */
export type Figures = Record<string, number>

export interface Round {
  house: HouseWithPaper
  /** Of somebody who may write. */
  cookies: Awaited<ReturnType<BrowserContext['storageState']>>
  browser(): Promise<Browser>
}

/** The whole text stands there, and nobody waits to write in it. */
const wholePaper = '.ProseMirror[contenteditable="true"] > p:nth-of-type(1100)'
export const paperMarks = { text: '.ProseMirror > p:nth-of-type(2)', editor: wholePaper }
const shortMarks = { text: '.ProseMirror > p', editor: '.ProseMirror[contenteditable="true"] > p' }
/** A word of the paper that stands in no other text of the demo. */
const rareWord = 'register'

/** Opens the paper in a browser that was never here, looks into its past, and opens it again in the same one. */
export async function measurePaper({ house, cookies, browser: start }: Round): Promise<Figures> {
  const { instance, paper } = house
  const browser = await start()
  const context = await browser.newContext({ baseURL: instance.url, storageState: cookies, viewport: desk })
  const cpuBefore = processorTime(instance.pid)
  const cold = await openText(context, addressOf(paper), paperMarks)
  const server = { 'server processor time, cold, ms': processorTime(instance.pid) - cpuBefore }
  const memory = { 'script heap, MB': await heapOf(cold.meter), 'tab, MB': await rendererMemory(browser) }
  const past = await lookIntoPast(cold.page)
  const found = await search(cold.page, paper)
  await cold.page.close()
  const warm = await openText(context, addressOf(paper), paperMarks)
  await browser.close()
  return {
    ...named('cold', cold.figures),
    ...named('warm', warm.figures),
    ...server,
    ...memory,
    ...past,
    ...found,
  }
}

/** The same house with a short text: what of it all is not the paper. */
export async function measureShort({ house, cookies, browser: start }: Round): Promise<Figures> {
  const browser = await start()
  const context = await browser.newContext({
    baseURL: house.instance.url,
    storageState: cookies,
    viewport: desk,
  })
  const cold = await openText(context, addressOf(house.short), shortMarks)
  const memory = {
    'short text: script heap, MB': await heapOf(cold.meter),
    'short text: tab, MB': await rendererMemory(browser),
  }
  await browser.close()
  return { ...named('short text: cold', cold.figures), ...memory }
}

const desk = { width: 1440, height: 900 }
const addressOf = ({ slug, id }: Place): string => `/p/${slug}/documents/${id}`

function named(how: string, figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${how}: ${name}`, value]))
}

/** Opens the address in a new tab and types a letter as soon as that can be done. */
export async function openText(context: BrowserContext, address: string, marks: typeof paperMarks) {
  const page = await context.newPage()
  const meter = await meterOf(page)
  const editor = Promise.withResolvers<void>()
  const onCame = (mark: string) => mark === 'editor' && editor.resolve()
  await putClockInto(page, { ...marks, letter: '.ProseMirror[data-typed]' }, onCame)
  await page.goto(address, { waitUntil: 'commit' })
  await Promise.race([editor.promise, page.waitForTimeout(60_000).then(() => notOpened(address))])
  await page.evaluate(watchForLetter)
  await page.keyboard.press('x')
  const figures = {
    'first text drawn, ms': await seenAfter(page, 'text'),
    'whole text, editable, ms': await seenAfter(page, 'editor'),
    'a letter typed at once is drawn, ms': await seenAfter(page, 'letter'),
    'main thread until then, ms of processor time': (await costOf(meter)).mainThreadMs,
  }
  return { page, meter, figures }
}

function notOpened(address: string): never {
  throw new Error(`the text at ${address} did not open within a minute`)
}

/** Puts the caret at the beginning; the first change of its line is the letter. */
function watchForLetter(): void {
  const text = document.querySelector<HTMLElement>('.ProseMirror')!
  const line = text.firstElementChild!
  const before = line.textContent
  const observer = new MutationObserver(() => {
    if (text.firstElementChild?.textContent === before) return
    observer.disconnect()
    text.dataset['typed'] = ''
  })
  observer.observe(text, { childList: true, subtree: true, characterData: true })
  text.focus()
}

async function lookIntoPast(page: Page): Promise<Figures> {
  const panel = page.getByRole('complementary', { name: 'About this document' })
  const tab = panel.getByRole('tab', { name: 'History' })
  const list = await drawnAfterPress(page, '.history-line', () => tab.click())
  const lines = panel.locator('.history-line')
  const moment = await drawnAfterPress(page, '.history-main .prose-reading > *', () => lines.first().click())
  const all = page.getByRole('complementary', { name: 'All moments' })
  await all.locator('.history-line').nth(40).waitFor()
  const old = await drawnAfterPress(
    page,
    '.history-main .prose-reading ins, .history-main .prose-reading del',
    () => all.locator('.history-line').nth(40).click(),
  )
  return {
    'history list from pressing its tab, ms': list,
    'history screen of the newest moment from pressing its line, ms': moment,
    'history screen of an older moment, ms': old,
  }
}

async function search(page: Page, { slug, title }: Place): Promise<Figures> {
  await page.goto(`/p/${slug}/search`)
  const words = page.getByLabel('Words')
  await words.fill(rareWord)
  const found = await drawnAfterPress(page, '.found li', () => words.press('Enter'))
  await page.locator('.found').getByRole('link', { name: title }).first().waitFor()
  return { 'search for a word of it from pressing Enter, ms': found }
}
