import { Desk, newVision } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

test('a third person reads who wrote what by keyboard and names a version; a writer goes back to it, and the others see it live', async ({
  as,
  cast,
  slug,
}) => {
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  const jonas = await Desk.open(await as(cast.jonas), place)
  await ama.write('Families live from their work.')
  await jonas.reads('Families live from their work.')
  await ama.isSaved()
  await jonas.write(' Prices stay outside.')
  await ama.reads('Families live from their work. Prices stay outside.')
  await jonas.isSaved()

  const miriam = await as(cast.miriam)
  await miriam.goto(`/p/${slug}/documents/${place.id}`)
  const panel = miriam.getByRole('complementary', { name: 'About this document' })
  await panel.getByRole('tab', { name: 'History' }).click()
  const jonasLine = panel.getByRole('link', { name: cast.jonas.name })
  await expect(jonasLine).toContainText('3 words added')
  await jonasLine.press('Enter')
  await expect(miriam.getByText('1 change', { exact: true })).toBeVisible()
  await miriam.keyboard.press('n')
  const passage = miriam.locator('ins:focus')
  await expect(passage).toContainText(`Inserted by ${cast.jonas.name}`)
  await expect(passage).toContainText('Prices stay outside.')

  await miriam
    .getByRole('complementary', { name: 'All moments' })
    .getByRole('link', { name: cast.ama.name })
    .click()
  await expect(miriam.getByText('Prices stay outside.')).toBeHidden()
  await miriam.getByRole('button', { name: 'Name this version' }).click()
  await miriam.getByLabel('Name', { exact: true }).fill('For the first meeting')
  await miriam.getByRole('dialog').getByRole('button', { name: 'Name this version' }).click()
  await expect(miriam.getByRole('link', { name: 'For the first meeting' })).toBeVisible()

  // The secretariat writes in no text of the partners, so it goes back in none.
  await expect(miriam.getByRole('button', { name: 'Go back to this…' })).toBeHidden()
  const again = await as(cast.ama)
  await again.goto(`/p/${slug}/documents/${place.id}/history`)
  await again.getByRole('link', { name: 'For the first meeting' }).click()
  await again.getByRole('button', { name: 'Go back to this…' }).click()
  await expect(again.getByRole('dialog')).toContainText('Prices stay outside.')
  await again.getByRole('dialog').getByRole('button', { name: 'Go back to this version' }).click()
  await ama.reads('Families live from their work.')
  await jonas.reads('Families live from their work.')
})
