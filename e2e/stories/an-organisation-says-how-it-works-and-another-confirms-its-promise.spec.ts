import { expect, test } from '../people/story.ts'

test('an organisation says how it works, and the others read by when it can answer', async ({
  as,
  cast,
  slug,
}) => {
  const ama = await as(cast.ama)
  await ama.goto(`/p/${slug}/commitments`)
  await ama.getByRole('link', { name: 'Asenkro Farmers’ Union' }).last().click()
  await expect(ama.getByRole('heading', { level: 1, name: 'Asenkro Farmers’ Union' })).toBeVisible()
  await ama.getByRole('button', { name: 'Edit' }).click()
  const dialog = ama.getByRole('dialog', { name: 'How your organisation works' })
  await dialog.getByLabel('Public holidays of').selectOption('Ghana')
  await dialog.getByLabel('Working days for an approval inside').fill('ten')
  await dialog.getByRole('button', { name: 'Save profile' }).click()
  await expect(dialog.getByText('Enter a number of working days from 0 to 120')).toBeVisible()
  await dialog.getByLabel('Working days for an approval inside').fill('3')
  await dialog.getByLabel('How you decide').fill('The chairs of the districts agree by phone.')
  await dialog.getByRole('button', { name: 'Save profile' }).click()

  const jonas = await as(cast.jonas)
  await jonas.goto(new URL(ama.url()).pathname)
  await expect(jonas.getByText('The chairs of the districts agree by phone.')).toBeVisible()
  await expect(jonas.getByText('It needs 3 working days for an approval inside.')).toBeVisible()
  await expect(jonas.getByRole('button', { name: 'Edit' })).toHaveCount(0)
})

test('a commitment is done when another organisation has confirmed it', async ({ as, cast, slug }) => {
  const text = 'We print the vision in two languages'
  const ama = await as(cast.ama)
  await ama.goto(`/p/${slug}/commitments`)
  await ama.getByRole('button', { name: 'Make a commitment' }).click()
  await ama.getByLabel('What will you do?').fill(text)
  await ama.getByLabel('By when?').fill('2099-12-31')
  await ama.getByRole('button', { name: 'Make commitment' }).click()
  const row = ama.getByRole('row').filter({ hasText: text })
  await expect(row.getByText('Open', { exact: true })).toBeVisible()
  await row.getByRole('button', { name: 'It is done…' }).click()
  await ama.getByLabel('What shows that it is done?').fill('Two boxes in the office.')
  await ama.getByRole('button', { name: 'Say that it is done' }).click()
  await expect(row.getByText('Waits for confirmation')).toBeVisible()
  await expect(row.getByRole('button', { name: 'Confirm…' })).toHaveCount(0)

  const jonas = await as(cast.jonas)
  await jonas.goto(`/p/${slug}/commitments`)
  const seen = jonas.getByRole('row').filter({ hasText: text })
  await seen.getByRole('button', { name: 'Confirm…' }).click()
  await jonas.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(seen.getByText('Done', { exact: true })).toBeVisible()
  await expect(seen.getByText('Confirmed by Brandt & Sohn Chocolate')).toBeVisible()
})

test('an observer is told why there is nothing to read', async ({ as, cast, slug }) => {
  const henrik = await as(cast.henrik)
  for (const page of ['commitments', 'expertise', 'secretariat']) {
    await henrik.goto(`/p/${slug}/${page}`)
    await expect(henrik.getByText(/Partners and the secretariat read/)).toBeVisible()
  }
})
