import { expect, test } from '../people/story.ts'

test('a lead records a red line, tells it to all, takes it back, and others see what was told and no more', async ({
  as,
  cast,
  slug,
}) => {
  const ama = await as(cast.ama)
  const jonas = await as(cast.jonas)
  const told = 'No member carries the cost of a weighing scale.'
  const later = 'No member carries more than a tenth of the cost of a scale.'
  const noteOn = (page: typeof ama, words: string) => page.getByRole('article').filter({ hasText: words })

  await test.step('Ama records it: her organisation alone sees it', async () => {
    await ama.goto(`/p/${slug}/red-lines`)
    await ama.getByRole('button', { name: 'Record a red line' }).click()
    await ama.getByRole('button', { name: 'Save for us alone' }).click()
    await expect(ama.getByText('Say it in a sentence of at least ten letters')).toBeVisible()
    await ama.getByLabel('The line').fill(told)
    await ama.getByLabel('Kind').selectOption('Must not')
    await ama.getByRole('button', { name: 'Save for us alone' }).click()
    await expect(noteOn(ama, told)).toContainText('Only Asenkro Farmers’ Union sees this.')
    await jonas.goto(`/p/${slug}/red-lines`)
    await expect(jonas.getByRole('heading', { name: 'What others have told' })).toBeVisible()
    await expect(noteOn(jonas, told)).toHaveCount(0)
  })

  const stand = async (readers: string, reason: string, words: string) => {
    await noteOn(ama, words).getByRole('button', { name: 'Who can see it…' }).click()
    await ama.getByRole('radio', { name: readers }).check()
    await ama.getByLabel('Reason').fill(reason)
    await ama.getByRole('button', { name: 'Change who can see it' }).click()
    await expect(ama.getByRole('dialog')).toHaveCount(0)
  }

  await test.step('she tells all partners: Jonas sees it', async () => {
    await stand('All partners', 'The purchase is planned this month.', told)
    await jonas.reload()
    await expect(noteOn(jonas, told)).toContainText('All partners and the secretariat see this.')
  })

  await test.step('she takes it back and changes it: Jonas sees what he was told, and that it was taken back', async () => {
    await noteOn(ama, told).getByRole('button', { name: 'Who can see it…' }).click()
    await expect(ama.getByText('This does not make it unsaid').first()).toBeVisible()
    await ama.keyboard.press('Escape')
    await stand('Only us', 'We count the scales again.', told)
    await noteOn(ama, told).getByRole('button', { name: 'Change…' }).click()
    await ama.getByLabel('The line').fill(later)
    await ama.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(noteOn(ama, later)).toContainText('3 earlier versions')
    await jonas.reload()
    await expect(noteOn(jonas, told)).toContainText('Taken back')
    await expect(noteOn(jonas, later)).toHaveCount(0)
  })

  await test.step('the record tells each what they may know', async () => {
    for (const page of [ama, jonas]) await page.goto(`/p/${slug}/record?area=red-line`)
    await expect(ama.getByText(`Ama Dankwa recorded the red line “${told}”`)).toBeVisible()
    await expect(jonas.getByText(`Ama Dankwa told all partners the red line “${told}”`)).toBeVisible()
    await expect(jonas.getByText(`Ama Dankwa took back the red line “${told}”`)).toBeVisible()
    await expect(jonas.getByText('Ama Dankwa recorded')).toHaveCount(0)
    await expect(jonas.getByText(later)).toHaveCount(0)
  })
})
