import { expect, test } from '../people/story.ts'

test('the secretariat hands a seat over: the seat goes on, its people watch from then on', async ({
  as,
  cast,
  house,
  slug,
  watch,
}) => {
  // Her open page asks once more in the role she had.
  watch.allow(/status of 403/)
  const elena = house.demo.accounts.find(({ name }) => name === 'Elena Marchetti')!
  const page = await as(elena)
  await page.goto(`/p/${slug}/documents`)
  await expect(page.getByRole('button', { name: 'Start a document' })).toBeVisible()

  const miriam = await as(cast.miriam)
  await miriam.goto(`/p/${slug}/partners`)
  await miriam.getByRole('button', { name: 'What to do with the seat of Tierra Alta Confectionery' }).click()
  await miriam.getByRole('menuitem', { name: 'Hand it over…' }).click()
  const dialog = miriam.getByRole('dialog', { name: 'Hand over the seat of Tierra Alta Confectionery?' })
  await dialog.getByLabel('To', { exact: true }).selectOption('A new organisation…')
  await dialog.getByRole('button', { name: 'Hand over the seat' }).click()
  await expect(dialog.getByText('Enter a name of at least two letters')).toBeVisible()
  await dialog.getByLabel('Name of the organisation').fill('Sierra Chocolate Works')
  await dialog.getByLabel('Reason').fill('Tierra Alta sold its cocoa business to Sierra')
  await dialog.getByRole('button', { name: 'Hand over the seat' }).click()
  await expect(miriam.getByText('The seat has changed hands')).toBeVisible()

  const row = miriam.getByRole('row', { name: /Sierra Chocolate Works/ })
  await expect(row).toContainText('Nobody has joined yet')
  await expect(miriam.getByText('Tierra Alta Confectionery, Observer').first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Start a document' })).toHaveCount(0)
})
