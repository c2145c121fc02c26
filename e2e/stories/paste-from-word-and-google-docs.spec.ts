import { fromGoogleDocs, fromWord } from '../people/clipboards.ts'
import { pasteInto } from '../people/clipboard.ts'
import { Desk, newVision } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

test('a paste from Word keeps headings, emphasis, lists, tables and links, and none of Word', async ({
  as,
  cast,
  slug,
}) => {
  const page = await as(cast.ama)
  const ama = await Desk.open(page, await newVision(page, slug))
  await ama.text.click()
  await pasteInto(ama, { html: fromWord })

  await expect(ama.text.getByRole('heading', { name: 'Our vision' })).toBeVisible()
  await expect(ama.text.locator('strong')).toHaveText(['pays'])
  await expect(ama.text.locator('em')).toHaveText(['keeps'])
  await expect(ama.text.getByRole('listitem')).toHaveText(['Living income', 'No child labour'])
  await expect(ama.text.locator('td, th')).toHaveText(['Year', 'Goal'])
  await expect(ama.text.getByRole('link')).toHaveText(['The plan'])
  await isClean(ama)
})

test('a paste from Google Docs keeps what was meant and is not bold all over', async ({ as, cast, slug }) => {
  const page = await as(cast.ama)
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const ama = await Desk.open(page, await newVision(page, slug))
  await ama.text.click()
  await pasteInto(ama, { html: fromGoogleDocs })

  await expect(ama.text.getByRole('heading', { name: 'What we want' })).toBeVisible()
  await expect(ama.text.locator('strong')).toHaveText(['hold'])
  await expect(ama.text.locator('em')).toHaveText([/for years/])
  await expect(ama.text.getByRole('listitem')).toHaveText(['Shared risk'])
  await isClean(ama)
  expect(requests.filter((url) => url.includes('tracker.example'))).toEqual([])
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false)
})

/** Saved, the same after a reload, and free of foreign looks, scripts and pictures. */
async function isClean(desk: Desk): Promise<void> {
  await desk.isSaved()
  await desk.page.reload()
  await expect(desk.text).toBeVisible()
  const html = await desk.text.innerHTML()
  expect(html).not.toMatch(/Mso|<o:|javascript:|<img|<font|color:|font-size|docs-internal/i)
}
