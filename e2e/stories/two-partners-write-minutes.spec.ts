import { Desk } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

test('one starts a note from the list of documents, both write the minutes, and the secretariat reads along', async ({
  as,
  cast,
  slug,
}) => {
  const page = await as(cast.ama)
  const title = `Minutes of ${test.info().repeatEachIndex}`
  await page.goto(`/p/${slug}/documents`)
  await page.getByRole('button', { name: 'Start a document' }).click()
  const dialog = page.getByRole('dialog', { name: 'Start a document' })
  await dialog.getByRole('radio', { name: 'Note' }).check()
  await dialog.getByLabel('Title').fill(title)
  await dialog.getByRole('button', { name: 'Start writing' }).click()

  const ama = await Desk.here(page, { title })
  const id = new URL(page.url()).pathname.split('/').at(-1)!
  const jonas = await Desk.open(await as(cast.jonas), { slug, id, title })
  await ama.write('Eleven seats were there.')
  await jonas.reads('Eleven seats were there.')
  await jonas.write(' Two by video.')
  await ama.reads('Eleven seats were there. Two by video.')

  const miriam = await Desk.open(await as(cast.miriam), { slug, id, title })
  await miriam.reads('Eleven seats were there. Two by video.')
  await expect(miriam.text).toHaveAttribute('aria-readonly', 'true')
})
