import { Desk, newVision } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

test('DOC-1 DOC-2 a document is renamed and archived under the eyes of whoever writes in it, and brought back', async ({
  as,
  cast,
  slug,
}) => {
  const page = await as(cast.ama)
  const place = await newVision(page, slug, `Kept ${test.info().repeatEachIndex} ${Date.now()}`)
  const ama = await Desk.open(page, place)
  const jonas = await Desk.open(await as(cast.jonas), place)
  await jonas.write('Written before.')
  await ama.reads('Written before.')
  const title = `${place.title}, renamed`

  await page.getByRole('button', { name: `What to do with “${place.title}”` }).click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await page.getByRole('dialog').getByLabel('Title').fill(title)
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
  await expect(jonas.page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  await page.getByRole('button', { name: `What to do with “${title}”` }).click()
  await page.getByRole('menuitem', { name: 'Archive…' }).click()
  await page.getByRole('dialog').getByLabel('Reason').fill('Overtaken by the new one')
  await page.getByRole('button', { name: 'Archive it' }).click()
  await expect(jonas.page.getByText('Overtaken by the new one')).toBeVisible()
  const jonasText = jonas.page.getByRole('textbox', { name: title, exact: true })
  await expect(jonasText).toHaveAttribute('aria-readonly', 'true')
  await expect(jonasText).toContainText('Written before.')

  await jonas.page.goto(`/p/${slug}/documents`)
  await jonas.page.getByText(/archived document/).click()
  await jonas.page.getByRole('button', { name: `What to do with “${title}”` }).click()
  await jonas.page.getByRole('menuitem', { name: 'Bring back…' }).click()
  await jonas.page.getByRole('dialog').getByLabel('Reason').fill('Still needed')
  await jonas.page.getByRole('button', { name: 'Bring it back' }).click()
  const again = await Desk.here(page, { title })
  await expect(again.text).not.toHaveAttribute('aria-readonly')
  await again.write(' And after.')
  await again.reads('Written before. And after.')
  await again.isSaved()
})

test('DOC-3 a favourite stands at the top of one’s own list; the keyboard goes from row to row', async ({
  as,
  cast,
  slug,
}) => {
  const page = await as(cast.jonas)
  const { title } = await newVision(page, slug, `Favourite ${test.info().repeatEachIndex} ${Date.now()}`)
  await page.goto(`/p/${slug}/documents`)
  await page.getByRole('button', { name: `Favourite: ${title}` }).click()
  const favourites = page.getByRole('table', { name: 'Favourites' })
  await expect(favourites.getByRole('link', { name: title })).toBeVisible()

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('j')
  await expect(favourites.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(favourites.getByRole('link').first()).toBeFocused()

  await page.getByRole('button', { name: `Favourite: ${title}` }).click()
  await expect(favourites.getByRole('link', { name: title })).toBeHidden()
})

test('DOC-3 who comes back reads how many others changed the text since, and the list marks it', async ({
  as,
  cast,
  slug,
}) => {
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const page = await as(cast.jonas)
  const visited = page.waitForResponse((response) => response.url().endsWith('/visits'))
  await Desk.open(page, place)
  await visited
  const left = page.waitForResponse((response) => response.url().endsWith('/visits'))
  await page.getByRole('link', { name: 'Documents', exact: true }).first().click()
  await left

  const ama = await Desk.open(amasPage, place)
  await ama.write('New since then.')
  await ama.isSaved()
  await page.reload()
  const row = page.getByRole('row').filter({ hasText: place.title })
  await expect(row).toContainText('Changed since you were here')
  await row.getByRole('link').click()
  await expect(page.getByText('1 other person has changed this since you were last here')).toBeVisible()
})
