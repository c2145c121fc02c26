import { addMilestone, newRows } from '../people/rows.ts'
import { expect, test } from '../people/story.ts'

test('on the timeline one goes from milestone to milestone, moves a date, hears it and opens it, without a mouse', async ({
  as,
  cast,
  slug,
}) => {
  const page = await as(cast.ama)
  await page.goto(await newRows(page, slug, 'milestones'))
  await addMilestone(page, 'Baseline', '2099-01-31')
  await addMilestone(page, 'Standard', '2099-04-16')
  const first = page.getByRole('button', { name: /^M1 Baseline, due on 31 January 2099/ })
  await expect(first).toBeVisible()

  await page.getByRole('group', { name: /^Timeline of the milestones/ }).focus()
  await page.keyboard.press('Tab')
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: /^M2 Standard/ })).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByText('M2 is due on 17 April 2099. First promised for 16 April 2099.')).toHaveCount(1)
  await page.keyboard.press('Alt+ArrowDown')
  const moved = page.getByRole('button', { name: /^M2 Standard, due on 24 April 2099, .*\+8 days/ })
  await expect(moved).toBeFocused()
  await expect(page.getByRole('button', { name: 'Due date of M2: 24 Apr 2099' })).toBeVisible()

  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'M2 Standard' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(moved).toBeFocused()
  await page.keyboard.press('Home')
  await expect(first).toBeFocused()
})
