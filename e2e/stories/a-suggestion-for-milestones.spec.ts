import { addMilestone, newRows } from '../people/rows.ts'
import { expect, test } from '../people/story.ts'

test('a later date and a rewritten goal are suggested, others go on writing, and a partner accepts', async ({
  as,
  cast,
  slug,
}) => {
  // Two people from the first milestone to the history of the last: more than one story's time on a busy machine.
  test.slow()
  const ama = await as(cast.ama)
  const address = await newRows(ama, slug, 'milestones')
  await ama.goto(`${address}?view=list`)
  await addMilestone(ama, 'Baseline', '2099-03-01')
  await ama.getByRole('button', { name: 'Add goal' }).click()
  await ama.getByLabel('Goal 1', { exact: true }).fill('Families live well')

  const jonas = await as(cast.jonas)
  await jonas.goto(`${address}?view=list`)
  await expect(jonas.getByLabel('Goal 1', { exact: true })).toHaveValue('Families live well')
  await jonas.getByRole('button', { name: 'Editing' }).click()
  await jonas.getByRole('menuitem', { name: 'Suggest a change' }).click()
  await jonas.getByRole('textbox', { name: 'Why should it change?' }).fill('The rains come in March')
  await jonas.getByRole('button', { name: 'Begin to write' }).click()
  await expect(jonas).toHaveURL(/\/suggestions\//)
  await jonas.getByRole('button', { name: /^Due date of M1/ }).click()
  await jonas.getByLabel('Due date of M1').fill('2099-05-31')
  await jonas.getByLabel('Due date of M1').press('Enter')
  await jonas.getByLabel('Goal 1', { exact: true }).fill('Families live from their work')
  await expect(jonas.getByText('Changed in this suggestion')).toHaveCount(2)

  await ama.getByLabel('Status of M1').selectOption('at_risk')
  await addMilestone(ama, 'Plot map')
  await expect(jonas.getByLabel('Title of M2'), 'a suggestion follows its document').toHaveValue('Plot map')
  await expect(ama.getByRole('button', { name: 'Due date of M1: 1 Mar 2099' })).toBeVisible()

  await ama.getByRole('tab', { name: /^Suggestions/ }).click()
  const card = ama.getByRole('article', { name: `Suggestion by ${cast.jonas.name}` })
  await expect(card.locator('del').filter({ hasText: '1 March 2099' })).toBeVisible()
  await expect(card.locator('ins').filter({ hasText: '31 May 2099' })).toBeVisible()
  await expect(card.locator('ins').filter({ hasText: 'from their work' })).toBeVisible()
  await card.getByRole('button', { name: 'Accept' }).click()
  await expect(card).toContainText(`Accepted by ${cast.ama.name}`)

  await expect(ama.getByRole('button', { name: 'Due date of M1: 31 May 2099' })).toBeVisible()
  await expect(ama.getByLabel('Goal 1', { exact: true })).toHaveValue('Families live from their work')
  await expect(ama.getByLabel('Status of M1'), 'what was written meanwhile stays').toHaveValue('at_risk')
  await expect(ama.getByLabel('Title of M2')).toHaveValue('Plot map')

  // The history tells it by the names of the screen, and whose it was.
  await ama.getByRole('tab', { name: 'History' }).click()
  await ama.getByRole('link', { name: cast.jonas.name }).first().click()
  await ama.getByText('All of them as a list').click()
  await expect(
    ama.getByRole('button', {
      name: `Changed by ${cast.jonas.name}: M1 Baseline, Due: 1 March 2099 → 31 May 2099`,
    }),
  ).toBeVisible()
})

test('the secretariat suggests other duties of a role; nobody accepts a role in a suggestion, and the holder is asked again', async ({
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
  await sheet.getByLabel('Holder', { exact: true }).selectOption('Asenkro Farmers’ Union')
  await sheet.getByLabel('Duties').fill('Keep the map')
  await sheet.getByRole('button', { name: 'Close' }).click()
  await ama.getByRole('button', { name: 'Accept for our seat' }).click()
  await expect(ama.getByText(`Accepted by ${cast.ama.name}`)).toBeVisible()

  const miriam = await as(cast.miriam)
  await miriam.goto(address)
  await miriam.getByRole('button', { name: 'Suggest a change' }).click()
  await miriam.getByRole('textbox', { name: 'Why should it change?' }).fill('Farmers ask for answers')
  await miriam.getByRole('button', { name: 'Begin to write' }).click()
  await miriam.getByRole('button', { name: 'Edit Keeper of the map' }).click()
  await miriam.getByRole('dialog').getByLabel('Duties').fill('Keep the map\nAnswer every farmer')
  await miriam.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(miriam.getByText('Changed in this suggestion')).toBeVisible()
  await expect(miriam.getByText(/Accepted by/)).toHaveCount(0)

  await ama.getByRole('tab', { name: /^Suggestions/ }).click()
  const card = ama.getByRole('article', { name: `Suggestion by ${cast.miriam.name}` })
  await expect(card.locator('ins').filter({ hasText: 'Answer every farmer' })).toBeVisible()
  await card.getByRole('button', { name: 'Accept' }).click()
  await expect(ama.getByText('accepted it in earlier terms')).toBeVisible()
  await expect(ama.getByRole('button', { name: 'Accept for our seat' })).toBeVisible()
})
