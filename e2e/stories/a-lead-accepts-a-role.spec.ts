import { newRows } from '../people/rows.ts'
import { expect, test } from '../people/story.ts'

test('a partner writes a role for another, whose lead accepts it; when its duties change, they are asked again', async ({
  as,
  cast,
  slug,
}) => {
  const ama = await as(cast.ama)
  const address = await newRows(ama, slug, 'roles')
  await ama.goto(address)
  await ama.getByRole('button', { name: 'Add role' }).click()
  const sheet = ama.getByRole('dialog')
  await sheet.getByLabel('Role', { exact: true }).fill('Keeper of the map')
  await sheet.getByLabel('Holder', { exact: true }).selectOption({ label: 'Brandt & Sohn Chocolate' })
  await sheet.getByLabel('Duties', { exact: true }).fill('Keep the map')
  await sheet.getByRole('button', { name: 'Close' }).click()
  await expect(ama.getByText('Its holder has not accepted it yet.')).toBeVisible()
  await expect(ama.getByRole('button', { name: 'Accept for our seat' })).toHaveCount(0)

  const jonas = await as(cast.jonas)
  await jonas.goto(address)
  await jonas.getByRole('button', { name: 'Accept for our seat' }).click()
  await expect(jonas.getByText('Accepted by Jonas Brandt')).toBeVisible()
  await expect(ama.getByText('Accepted by Jonas Brandt')).toBeVisible()

  await ama.getByRole('button', { name: 'Edit Keeper of the map' }).click()
  await sheet.getByLabel('Duties', { exact: true }).fill('Keep the map\nAnswer every farmer')
  await expect(jonas.getByText('It was accepted in other terms than these.')).toBeVisible()
  await jonas.getByRole('button', { name: 'Accept for our seat' }).click()
  await expect(jonas.getByText('Accepted by Jonas Brandt')).toBeVisible()
})
