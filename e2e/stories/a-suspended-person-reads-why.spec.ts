import { Desk, newVision } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

const reason = 'Shared a draft with the press before it was cleared'

test('a person who is suspended with a document open loses it at once and reads why; they come back when it ends', async ({
  as,
  cast,
  house,
  slug,
  watch,
}) => {
  watch.allow(/status of 40[34]/, /WebSocket/)
  const joseph = house.demo.accounts.find(({ name }) => name === 'Joseph Annan')!
  const ama = await as(cast.ama)
  const place = await newVision(ama, slug)
  const josephsPage = await as(joseph)
  const desk = await Desk.open(josephsPage, place)
  await desk.write('Written before.')
  await desk.isSaved()

  const miriam = await as(cast.miriam)
  await miriam.goto(`/p/${slug}/people`)
  await miriam.getByRole('button', { name: 'What to do about Joseph Annan' }).click()
  await miriam.getByRole('menuitem', { name: 'Suspend…' }).click()
  await miriam.getByLabel('Reason').fill(reason)
  await miriam.getByRole('button', { name: 'Suspend Joseph Annan', exact: true }).click()
  await expect(miriam.getByText('Suspended since')).toBeVisible()

  await expect(desk.text).toHaveAttribute('contenteditable', 'false')
  await expect(josephsPage.getByRole('alert').filter({ hasText: reason })).toBeVisible()
  await josephsPage.goto(`/p/${slug}/partners`)
  await expect(josephsPage.getByRole('heading', { name: /Your place at .* is suspended/ })).toBeVisible()
  await expect(josephsPage.getByText(reason)).toBeVisible()
  await (await Desk.open(ama, place)).reads('Written before.')

  await miriam.getByRole('button', { name: 'What to do about Joseph Annan' }).click()
  await miriam.getByRole('menuitem', { name: 'End the suspension' }).click()
  await expect(miriam.getByText('Joseph Annan can use their place again')).toBeVisible()
  await (await Desk.open(josephsPage, place)).reads('Written before.')
})
