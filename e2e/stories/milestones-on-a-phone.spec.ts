import { addMilestone, newRows, sideways } from '../people/rows.ts'
import { expect, test } from '../people/story.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('on a phone milestones are cards to be changed in place, and only the timeline and the board scroll sideways', async ({
  as,
  cast,
  slug,
}) => {
  const page = await as(cast.ama, phone)
  const address = await newRows(page, slug, 'milestones')
  await page.goto(address)
  await addMilestone(page, 'Child-labour monitoring in 40 communities', '2099-04-30')
  await page.getByLabel('Status of M1').selectOption('on_track')
  await expect(page.getByText('It serves no goal.')).toBeVisible()
  for (const view of ['List', 'Board', 'Timeline']) {
    await page.getByRole('button', { name: view, exact: true }).click()
    await expect(page.getByRole('button', { name: view, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    expect([view, await sideways(page)]).toEqual([view, 0])
  }

  const henrik = await as(cast.henrik, phone)
  await henrik.goto(address)
  await expect(henrik.getByRole('button', { name: 'Add milestone' })).toHaveCount(0)
  await henrik.getByRole('button', { name: /^Open M1/ }).click()
  await expect(henrik.getByRole('dialog').getByLabel('Milestone', { exact: true })).not.toBeEditable()
})
