import { expect, type Locator, type Page } from '@playwright/test'
import type { Cast, Demo, Person } from '../people/people.ts'

/** One thing a person can have before them, and how they get there. `who` is nobody for strangers. */
export interface Screen {
  name: string
  who?: (cast: Cast) => Person
  path: (demo: Demo) => string
  /** What brings the rest of it up, once the page is there. Answers what is there then and was not before. */
  afterwards?: (page: Page) => Locator | Promise<Locator>
}

/** Opens the screen and waits until all of it is there. */
export async function show(page: Page, screen: Screen, demo: Demo): Promise<void> {
  await page.goto(screen.path(demo))
  await hasSettled(page)
  if (!screen.afterwards) return
  const brought = await screen.afterwards(page)
  await expect(brought.filter({ visible: true }).first()).toBeVisible()
  await hasSettled(page)
}

async function hasSettled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(page.locator('.skeleton')).toHaveCount(0)
}

export const ama = (cast: Cast): Person => cast.ama
export const miriam = (cast: Cast): Person => cast.miriam
export const henrik = (cast: Cast): Person => cast.henrik

/** The address of a page of the sample partnership. */
export const inside =
  (rest: string) =>
  (demo: Demo): string =>
    `/p/${demo.partnerships[0]!.slug}/${rest}`

/** The address of its document of this kind; `rest` follows on it. */
export const ofKind =
  (kind: string, rest = '') =>
  (demo: Demo): string => {
    const { id } = demo.partnerships[0]!.documents.find((each) => each.kind === kind)!
    return inside(`documents/${id}${rest}`)(demo)
  }

/** Presses the button of this name. Answers the dialog or sheet that opens. */
export async function dialogBy(page: Page, button: string | RegExp): Promise<Locator> {
  await page.getByRole('button', { name: button }).filter({ visible: true }).first().click()
  return page.getByRole('dialog')
}

/** Opens the menu of this name and takes one of its items. Answers the dialog that opens. */
export async function dialogFrom(page: Page, menu: string, item: string): Promise<Locator> {
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('menuitem', { name: item }).click()
  return page.getByRole('dialog')
}

/** Follows the last link of this name. Answers the heading of the page it leads to. */
export async function pageOf(page: Page, name: string): Promise<Locator> {
  await page.getByRole('link', { name }).last().click()
  return page.getByRole('heading', { level: 1, name })
}

/** Opens the suggestions of a document, beside it or, on a phone, below it. */
export async function suggestionsOf(page: Page): Promise<void> {
  const tab = page.getByText(/^Suggestions/).filter({ visible: true })
  await tab.first().click()
}

/** All of it at once: at the edge of the bar above a scrolled page, half a button would count as a small one. */
export async function inWhole(page: Page): Promise<Locator> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: page.viewportSize()!.width, height })
  return page.getByRole('main')
}
