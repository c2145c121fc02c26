import { Desk, newVision } from '../people/desk.ts'
import { pasteInto } from '../people/clipboard.ts'
import { expect, test } from '../people/story.ts'

test('a megabyte is pasted or refused with a sentence; nothing is lost either way', async ({
  as,
  cast,
  slug,
}) => {
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  await ama.write('Before.')
  await ama.isSaved()

  const paragraphs = Array.from({ length: 2_000 }, (_, at) => `<p>${at} ${'cocoa '.repeat(85)}</p>`).join('')
  await pasteInto(ama, { html: paragraphs })
  const refused = ama.page.getByText(/too (large|long|much)|in parts|smaller/i)
  await expect(ama.text.getByText('1999 cocoa').or(refused).first()).toBeVisible({ timeout: 30_000 })

  await ama.isSaved()
  const length = (await ama.text.textContent())!.length
  await ama.page.reload()
  await expect(ama.text).toContainText('Before.')
  expect((await ama.text.textContent())!).toHaveLength(length)
})
