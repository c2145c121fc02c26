import { ask } from '../people/ask.ts'
import { Desk, newVision } from '../people/desk.ts'
import { comment, panelOf } from '../people/discussion.ts'
import { addMilestone, newRows } from '../people/rows.ts'
import { expect, test } from '../people/story.ts'

test('FIND-9 what Ama says beside a text is new to Jonas, who finds it and is taken to the discussion; an observer finds nothing', async ({
  as,
  cast,
  slug,
}) => {
  const page = await as(cast.ama)
  const place = await newVision(page, slug, 'Text that is talked about')
  const ama = await Desk.open(page, place)
  await ama.insert('The scales are weighed in public.')
  await ama.isSaved()
  await comment(ama, 'in public', 'Who pays the weighmaster of Tano?')

  const jonas = await as(cast.jonas)
  await jonas.goto(`/p/${slug}/documents`)
  const row = jonas.getByRole('row', { name: /Text that is talked about/ })
  await expect(row.getByText('1 unread comment')).toBeVisible()

  await jonas.goto(`/p/${slug}/search?q=weighmaster`)
  const excerpt = jonas.getByRole('link', { name: /Who pays the weighmaster/ })
  await expect(excerpt.locator('mark')).toHaveText(['weighmaster'])
  await excerpt.click()
  const card = panelOf(jonas).getByRole('region', { name: 'Comment 1' })
  await expect(card).toHaveAttribute('data-active')
  await expect(card.getByText('Who pays the weighmaster')).toBeVisible()
  await jonas.goto(`/p/${slug}/documents`)
  await expect(row).toBeVisible()
  await expect(row.getByText('unread comment')).toHaveCount(0)

  const henrik = await as(cast.henrik)
  const answer = await ask(henrik, 'GET', `/api/partnerships/${slug}/search?q=weighmaster`)
  expect(answer.body).toMatchObject({ found: [], count: 0 })
})

test('a comment on a milestone is begun from its menu, and its mark opens it in the table, on the board and by pointer on the timeline', async ({
  as,
  cast,
  slug,
}) => {
  const ama = await as(cast.ama)
  const address = await newRows(ama, slug, 'milestones')
  await ama.goto(address)
  await addMilestone(ama, 'Every plot mapped', '2027-03-01')
  await ama.getByRole('button', { name: /^More about M1/ }).click()
  await ama.getByRole('menuitem', { name: 'Comment' }).click()
  await ama.getByRole('textbox', { name: 'Your comment' }).fill('Who has the drone?')
  await ama.keyboard.press('ControlOrMeta+Enter')
  const mark = ama.getByRole('button', { name: 'Comment 1, by Ama Dankwa', exact: true })
  await expect(mark).toBeVisible()

  const jonas = await as(cast.jonas)
  await jonas.goto(address)
  const card = panelOf(jonas).getByRole('region', { name: 'Comment 1' })
  await jonas.locator('.timeline-said').click()
  await expect(card).toHaveAttribute('data-active')
  await jonas.goto(`${address}?view=board`)
  await jonas.getByRole('button', { name: 'Comment 1, by Ama Dankwa', exact: true }).click()
  await expect(card).toHaveAttribute('data-active')
  await expect(jonas.getByRole('dialog')).toHaveCount(0)
})
