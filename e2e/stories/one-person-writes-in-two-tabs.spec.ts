import { Desk, newVision } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

test('one person writes in two tabs, and the copy on the device holds everything once', async ({
  as,
  cable,
  cast,
  slug,
  watch,
}) => {
  watch.allow(/WebSocket/)
  const page = await as(cast.ama)
  const place = await newVision(page, slug)
  const first = await Desk.open(page, place)
  const second = await Desk.open(await page.context().newPage(), place)
  await first.write('One.')
  await second.reads('One.')
  await second.write(' Two.')
  await first.reads('One. Two.')
  await first.isSaved()
  await second.isSaved()
  // One person is here, however many windows they have.
  await expect(page.getByRole('tab', { name: 'Here now 1' })).toBeVisible()

  cable.cut('live')
  await first.write(' Three.')
  await expect(first.saveState).toContainText('kept')
  await second.page.close()
  await page.reload()
  await first.reads('One. Two. Three.')
  cable.mend()
  await first.isSaved()
  await first.reads('One. Two. Three.')
})
