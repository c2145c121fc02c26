import { expect, test } from '../people/story.ts'

test('a lead proposes a mandate and a lead of another sector confirms it; the secretariat can only read', async ({
  as,
  cast,
  slug,
}) => {
  const ama = await as(cast.ama)
  await ama.goto(`/p/${slug}/secretariat`)
  await ama.getByRole('button', { name: 'Propose a mandate' }).click()
  const dialog = ama.getByRole('dialog', { name: 'Propose a mandate' })
  await dialog.getByLabel('Who is mandated?').fill('Secretariat of the second phase')
  await dialog.getByLabel('Tasks').fill('Moderates meetings\nKeeps the minutes')
  await dialog.getByLabel('From').fill('2098-01-01')
  await dialog.getByLabel('Until').fill('2097-12-31')
  await dialog.getByLabel('Host').fill('Isling Foundation')
  await dialog.getByRole('button', { name: 'Propose mandate' }).click()
  await expect(dialog.getByText('Enter a day from today on, after the first')).toBeVisible()
  await dialog.getByLabel('Until').fill('2099-12-31')
  await dialog.getByRole('button', { name: 'Propose mandate' }).click()
  await expect(ama.getByRole('heading', { name: 'Secretariat of the second phase' })).toBeVisible()
  await expect(ama.getByRole('button', { name: 'Confirm this mandate' })).toHaveCount(0)

  const miriam = await as(cast.miriam)
  await miriam.goto(`/p/${slug}/secretariat`)
  await expect(miriam.getByText('It waits for a partner lead of another group of society')).toBeVisible()
  await expect(miriam.getByRole('button', { name: /Confirm|Propose|Withdraw/ })).toHaveCount(0)

  const jonas = await as(cast.jonas)
  await jonas.goto(`/p/${slug}/secretariat`)
  await jonas.getByRole('button', { name: 'Confirm this mandate' }).click()
  await expect(jonas.getByText(/Confirmed by Jonas Brandt/)).toBeVisible()
})

test('a partner flags a breach and the secretariat answers it for all to see', async ({ as, cast, slug }) => {
  const text = 'The agenda came an hour before the meeting.'
  const ama = await as(cast.ama)
  await ama.goto(`/p/${slug}/secretariat`)
  await ama.getByRole('button', { name: 'Flag a breach' }).click()
  await ama.getByLabel('What happened?').fill(text)
  await ama.getByRole('button', { name: 'Flag breach' }).click()
  await expect(ama.getByText(text)).toBeVisible()

  const miriam = await as(cast.miriam)
  await miriam.goto(`/p/${slug}/secretariat`)
  const flag = miriam.getByRole('listitem').filter({ hasText: text })
  await flag.getByRole('button', { name: 'Answer…' }).click()
  await miriam.getByLabel('Your answer').fill('True. From now on a week before.')
  await miriam.getByRole('button', { name: 'Send answer' }).click()
  await expect(flag.getByText('True. From now on a week before.')).toBeVisible()
  await expect(flag.getByRole('button', { name: 'Answer…' })).toHaveCount(0)
})
