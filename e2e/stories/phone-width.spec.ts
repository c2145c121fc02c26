import { Desk, newVision } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

test('on a phone one finds a document, writes in it and sees that it is saved, without scrolling sideways', async ({
  as,
  cast,
  slug,
}) => {
  const page = await as(cast.ama, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const place = await newVision(page, slug)
  await page.goto(`/p/${slug}/documents`)
  await page.getByRole('link', { name: place.title }).first().click()
  const ama = await Desk.here(page, place)
  await ama.write('From a phone.')
  await ama.isSaved()
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBe(0)

  await page.getByRole('button', { name: 'Open navigation' }).click()
  await page.getByRole('dialog', { name: 'Navigation' }).getByRole('link', { name: 'Partners' }).click()
  await expect(page).toHaveURL(/partners/)
  for (const place of ['partners', 'people', 'settings']) {
    await page.goto(`/p/${slug}/${place}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([place, wide]).toEqual([place, 0])
  }
})
