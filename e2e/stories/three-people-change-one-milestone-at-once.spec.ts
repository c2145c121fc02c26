import { addMilestone, newRows } from '../people/rows.ts'
import { expect, test } from '../people/story.ts'

test('one renames a milestone, one gives it a date and one moves it on the board: all of it is kept', async ({
  as,
  cast,
  house,
  slug,
}) => {
  const ama = await as(cast.ama)
  const address = await newRows(ama, slug, 'milestones')
  await ama.goto(address)
  await addMilestone(ama, 'Baseline')
  const jonas = await as(cast.jonas)
  await jonas.goto(`${address}?view=list`)
  const petra = await as(house.demo.accounts.find(({ name }) => name === 'Petra Vogel')!)
  await petra.goto(`${address}?view=board`)
  await expect(jonas.getByLabel('Title of M1')).toHaveValue('Baseline')
  await expect(petra.getByRole('row', { name: 'M1 Baseline' })).toBeVisible()

  await Promise.all([
    ama.getByLabel('Title of M1').pressSequentially(' of 2,000 households'),
    (async () => {
      await jonas.getByRole('button', { name: /^Due date of M1/ }).click()
      await jonas.getByLabel('Due date of M1').fill('2099-04-30')
      await jonas.getByLabel('Due date of M1').press('Enter')
    })(),
    (async () => {
      await petra.getByRole('button', { name: 'More about M1' }).click()
      await petra.getByRole('menuitem', { name: 'Move to “At risk”' }).click()
    })(),
  ])

  for (const page of [ama, jonas]) {
    await expect(page.getByLabel('Title of M1')).toHaveValue('Baseline of 2,000 households')
    await expect(page.getByRole('button', { name: 'Due date of M1: 30 Apr 2099' })).toBeVisible()
    await expect(page.getByLabel('Status of M1')).toHaveValue('at_risk')
  }
  await expect(
    petra.getByRole('region', { name: 'At risk' }).getByText('Baseline of 2,000 households'),
  ).toBeVisible()
  await expect(petra.getByText('30 Apr 2099')).toBeVisible()
})

test('two who type in one title see each other there, and both keep their letters', async ({
  as,
  cast,
  slug,
}) => {
  const ama = await as(cast.ama)
  const address = await newRows(ama, slug, 'milestones')
  await ama.goto(address)
  await addMilestone(ama, 'map')
  const jonas = await as(cast.jonas)
  await jonas.goto(address)
  const [hers, his] = [ama.getByLabel('Title of M1'), jonas.getByLabel('Title of M1')]
  await expect(his).toHaveValue('map')
  await hers.press('Home')
  await expect(jonas.getByText('Ama Dankwa is here')).toHaveCount(1)
  await his.press('End')
  await expect(ama.getByText('Jonas Brandt is here')).toHaveCount(1)
  await expect(hers, 'her caret stays where it is').toBeFocused()
  await Promise.all([hers.pressSequentially('Plot '), his.pressSequentially(' of farms')])
  await expect(hers).toHaveValue('Plot map of farms')
  await expect(his).toHaveValue('Plot map of farms')

  await hers.press('Control+z')
  await expect(his).not.toHaveValue('Plot map of farms')
  await expect(his, 'his own letters stay').toHaveValue(/map of farms$/)
})

test('a removed milestone keeps what another writes in it, and comes back with it', async ({
  as,
  cast,
  slug,
}) => {
  const ama = await as(cast.ama)
  const address = await newRows(ama, slug, 'milestones')
  await ama.goto(address)
  await addMilestone(ama, 'Pilot')
  const jonas = await as(cast.jonas)
  await jonas.goto(address)
  await jonas.getByRole('button', { name: 'Open M1 Pilot' }).click()
  const sheet = jonas.getByRole('dialog')
  await ama.getByRole('button', { name: 'More about M1' }).click()
  await ama.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(sheet.getByText('Somebody removed this milestone.')).toBeVisible()
  await sheet.getByLabel('Milestone', { exact: true }).fill('Pilot in Tano Ridge')
  await ama.getByText('1 removed milestone').click()
  await expect(ama.getByText('M1 Pilot in Tano Ridge')).toBeVisible()
  await ama.getByRole('button', { name: 'Bring back' }).click()
  await expect(ama.getByLabel('Title of M1')).toHaveValue('Pilot in Tano Ridge')
})
