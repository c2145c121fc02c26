import { Desk } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

test('a member starts from a ready text; what is not filled in stands in the way of adoption, and is named', async ({
  as,
  cast,
  slug,
}) => {
  const page = await as(cast.ama)
  await page.goto(`/p/${slug}/documents/starters`)
  const card = page.getByRole('article', { name: 'Questions for our reflection' })
  await card.getByText('Read it', { exact: true }).click()
  await expect(card.getByText('Whose voice did we not hear enough?')).toBeVisible()
  await card.getByRole('button', { name: 'Start from this…' }).click()

  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title').fill('Our questions of the spring')
  await dialog.getByRole('button', { name: 'Start writing' }).click()
  const desk = await Desk.here(page, { title: 'Our questions of the spring' })
  await expect(desk.text).toContainText('Whose voice did we not hear enough?')
  await expect(page.getByText(/Started from the ready text/)).toContainText('version 1')

  await page.getByRole('button', { name: 'Propose for adoption' }).click()
  await expect(page.getByRole('dialog')).toContainText('still waits to be filled in')
  await expect(page.getByRole('dialog').getByText('[date]')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep writing' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
})
