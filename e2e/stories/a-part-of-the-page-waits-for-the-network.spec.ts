import { Desk, newVision } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

test('a part of the page that cannot be fetched waits for the network, and does not take the text along', async ({
  as,
  cast,
  cable,
  slug,
  watch,
}) => {
  watch.allow(/WebSocket/, /Failed to load resource/)
  const page = await as(cast.ama)
  const ama = await Desk.open(page, await newVision(page, slug))
  await ama.write('Before.')
  await ama.isSaved()
  cable.cut('everything')
  await page.getByRole('tab', { name: /^History/ }).click()
  await ama.write(' Meanwhile.')
  await expect(ama.saveState).toHaveText(/changes? kept/)
  await ama.reads('Before. Meanwhile.')

  cable.mend()
  await ama.isSaved()
  const history = page.getByRole('tabpanel', { name: /^History/ })
  await expect(history.getByText('Ama Dankwa').first()).toBeVisible()
})
