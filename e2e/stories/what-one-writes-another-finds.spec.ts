import { ask } from '../people/ask.ts'
import { Desk, newVision } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

test('FIND-1 what Ama writes Jonas finds within seconds, and is taken to the words; a stranger finds nothing', async ({
  as,
  cast,
  slug,
  watch,
}) => {
  watch.allow(/status of 404/)
  const page = await as(cast.ama)
  const ama = await Desk.open(page, await newVision(page, slug))
  await ama.write('Every Thursday the scales of Asɛnkrɔ are weighed in public.')

  const jonas = await as(cast.jonas)
  await jonas.goto(`/p/${slug}/search`)
  const words = jonas.getByRole('searchbox', { name: 'Words' })
  const excerpt = jonas.getByRole('link', { name: 'scales of Asɛnkrɔ' })
  await expect(async () => {
    await words.fill('asenkro scal')
    await jonas.getByRole('button', { name: 'Search', exact: true }).click()
    await expect(excerpt).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  await expect(jonas).toHaveURL(/q=asenkro/)
  await expect(excerpt.locator('mark')).toHaveText(['scales', 'Asɛnkrɔ'])

  await excerpt.click()
  await expect(
    jonas.getByRole('status').filter({ hasText: 'The words you looked for are in view.' }),
  ).toBeAttached()
  await expect(jonas.getByText('Every Thursday the scales')).toBeInViewport()

  const noor = await as(cast.noor)
  const answer = await ask(noor, 'GET', `/api/partnerships/${slug}/search?q=asenkro`)
  expect(answer.status).toBe(404)
})

test('by keyboard alone: the palette finds words in texts, and nothing is said to be nothing', async ({
  as,
  cast,
  slug,
}) => {
  const page = await as(cast.ama)
  const ama = await Desk.open(page, await newVision(page, slug))
  await ama.write('The ferryman counts every sack twice.')
  await page.goto(`/p/${slug}/documents`)
  const documents = page.getByRole('heading', { level: 1, name: 'Documents' })
  await expect(documents).toBeVisible()
  const { keyboard } = page

  const palette = page.getByRole('searchbox', { name: 'Search or jump to' })
  const found = page.getByRole('menuitem', { name: /ferryman counts every sack/ })
  await keyboard.press('ControlOrMeta+k')
  await expect(palette).toBeFocused()
  // Each letter asks anew, until what was written has been read.
  await expect(async () => {
    await keyboard.press('ControlOrMeta+a')
    await keyboard.type('ferrym')
    await expect(found).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  await expect(page.getByRole('status').filter({ hasText: '1 text holds these words' })).toBeAttached()
  await keyboard.press('ArrowUp')
  await keyboard.press('Enter')
  await expect(page.getByText('The ferryman counts')).toBeInViewport()

  await page.goto(`/p/${slug}/documents`)
  await expect(documents).toBeVisible()
  await keyboard.press('ControlOrMeta+k')
  await expect(palette).toBeFocused()
  await keyboard.type('xylophones nobody plays')
  await keyboard.press('Enter')
  await expect(page.getByText('Nothing holds all of these words.')).toBeVisible()
})

test('without a network the search says so, and names still work in the palette', async ({
  as,
  cast,
  slug,
  watch,
}) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED/, /WebSocket/)
  const page = await as(cast.ama)
  await page.goto(`/p/${slug}/documents`)
  await expect(page.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible()
  await page.context().setOffline(true)
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('searchbox', { name: 'Search or jump to' })).toBeFocused()
  await page.keyboard.type('Peo')
  await expect(page.getByRole('menuitem', { name: 'People' })).toBeVisible()
  await expect(page.getByText('The texts cannot be searched at the moment.')).toBeVisible()
  await page.context().setOffline(false)
})
