import { Desk, newVision } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

test('a page older than the document is asked to reload, and goes on after it', async ({
  as,
  cast,
  slug,
}) => {
  const page = await as(cast.ama)
  const place = await newVision(page, slug)
  // As a page that was loaded before the document learned something new would ask for it.
  const older = `**/api/partnerships/${slug}/documents/${place.id}`
  await page.route(older, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ json: { ...(await answer.json()), schemaVersion: 0 } })
  })
  await page.goto(`/p/${slug}/documents/${place.id}`)
  await expect(page.getByRole('alert')).toContainText('This page is older than the document.')
  await expect(page.locator('output.save-state')).toHaveText('Not connected')

  await page.unroute(older)
  await page.getByRole('button', { name: 'Reload the page' }).click()
  const ama = await Desk.here(page, place)
  await ama.write('Up to date.')
  await ama.isSaved()
})
