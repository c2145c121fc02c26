import { pasteInto } from '../people/clipboard.ts'
import { Desk, newVision } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

test('a megabyte is pasted whole: saved, there after a reload, and before the others', async ({
  as,
  cast,
  slug,
}) => {
  test.slow()
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  const jonas = await Desk.open(await as(cast.jonas), place)
  await ama.text.click()
  await pasteInto(ama, { html: paragraphs(1_000_000) })

  await expect(ama.saveState).toHaveText('Saved', { timeout: 60_000 })
  const words = await ama.words()
  expect(words.length).toBeGreaterThan(900_000)
  await expect.poll(() => jonas.words().then((all) => all.length), { timeout: 60_000 }).toBe(words.length)
  await ama.page.reload()
  await expect.poll(() => ama.words().then((all) => all.length), { timeout: 60_000 }).toBe(words.length)
})

test('five megabytes are refused with a sentence, and what was there stays', async ({ as, cast, slug }) => {
  const page = await as(cast.ama)
  const ama = await Desk.open(page, await newVision(page, slug))
  await ama.write('Before.')
  await pasteInto(ama, { html: paragraphs(5_000_000) })
  await expect(page.getByText('This is too long to paste at once.')).toBeVisible({ timeout: 30_000 })
  await ama.write(' After.')
  await ama.isSaved()
  await page.reload()
  await ama.reads('Before. After.')
})

/** Ordinary paragraphs of half a kilobyte, about so many bytes of them. */
function paragraphs(bytes: number): string {
  return Array.from(
    { length: Math.ceil(bytes / 510) },
    (_, at) => `<p>${at} ${'cocoa '.repeat(84)}</p>`,
  ).join('')
}
