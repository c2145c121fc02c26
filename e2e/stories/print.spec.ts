import { expect, test } from '../people/story.ts'

test('on paper a document is its title and its text, without the room around it', async ({
  as,
  cast,
  house,
  slug,
}) => {
  const page = await as(cast.ama)
  const { id, title } = house.demo.partnerships[0]!.documents[0]!
  await page.goto(`/p/${slug}/documents/${id}`)
  await expect(page.getByRole('textbox', { name: title, exact: true })).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('textbox', { name: title, exact: true })).toBeVisible()
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(page.getByRole('toolbar').first()).toBeHidden()
  const pdf = await page.pdf()
  expect(pdf.length).toBeGreaterThan(10_000)
})
