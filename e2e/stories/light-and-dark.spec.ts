import type { Page } from '@playwright/test'
import { expect, test } from '../people/story.ts'

test('the page follows the device, and the person’s own choice before that, also after a reload', async ({
  as,
  cast,
}) => {
  const page = await as(cast.ama)
  await expect(sheetOf(page)).toBeVisible()
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await backgroundOf(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await backgroundOf(page)
  expect(dark).not.toBe(light)

  await choose(page, 'Light')
  await expect(sheetOf(page)).toHaveCSS('background-color', light)
  await page.reload()
  await expect(sheetOf(page)).toHaveCSS('background-color', light)
})

async function choose(page: Page, theme: string): Promise<void> {
  await page.getByRole('button', { name: 'Your account' }).click()
  await page.getByRole('menuitemradio', { name: theme }).click()
}

/** The main part inside; that of the way in has no colour of its own. */
const sheetOf = (page: Page) => page.locator('main.sheet')

function backgroundOf(page: Page): Promise<string> {
  return sheetOf(page).evaluate((sheet) => getComputedStyle(sheet).backgroundColor)
}
