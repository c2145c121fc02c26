import { expect, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { ask } from './ask.ts'

/** A new document of rows, started by whoever has this page. Answers its address. */
export async function newRows(
  page: Page,
  slug: string,
  kind: 'challenge' | 'milestones' | 'roles',
): Promise<string> {
  const title = `${kind} ${randomUUID().slice(0, 8)}`
  const { status, body } = await ask(page, 'POST', `/api/partnerships/${slug}/documents`, { kind, title })
  expect(status).toBe(201)
  return `/p/${slug}/documents/${(body as { id: string }).id}`
}

/** Adds a milestone in the sheet that opens for it. */
export async function addMilestone(page: Page, title: string, due?: string): Promise<void> {
  await page.getByRole('button', { name: 'Add milestone' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Milestone', { exact: true }).fill(title)
  if (due !== undefined) {
    await sheet.getByLabel('Due', { exact: true }).fill(due)
    await sheet.getByLabel('Due', { exact: true }).press('Enter')
  }
  await sheet.getByRole('button', { name: 'Close' }).click()
  await expect(sheet).toHaveCount(0)
}

/** How far the page can be scrolled sideways, in pixels. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
