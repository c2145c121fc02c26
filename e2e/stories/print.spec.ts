import type { Demo } from '../people/people.ts'
import { expect, test } from '../people/story.ts'

const ofKind = ({ partnerships }: Demo, kind: string) =>
  partnerships[0]!.documents.find((each) => each.kind === kind)!

test('on paper a document is its title and its text, without the room around it', async ({
  as,
  cast,
  house,
  slug,
}) => {
  const page = await as(cast.ama)
  const { id, title } = house.demo.partnerships[0]!.documents[0]!
  await page.goto(`/p/${slug}/documents/${id}`)
  await expect(page.getByRole('textbox', { name: title, exact: true })).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('textbox', { name: title, exact: true })).toBeVisible()
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(page.getByRole('toolbar').first()).toBeHidden()
  await expect(page.getByText(/^Sustainable Cocoa Partnership/).filter({ visible: true })).toHaveCount(1)
  await expect(page.getByText('Draft; version 3 is adopted')).toBeVisible()
  await expect(page.getByText(/^printed on /)).toBeVisible()
  const pdf = await page.pdf()
  expect(pdf.length).toBeGreaterThan(10_000)
})

test('on paper an adopted version has its whole hash and its signatures, and changes are told without colour', async ({
  as,
  cast,
  house,
  slug,
}) => {
  const page = await as(cast.ama)
  const { id, title } = ofKind(house.demo, 'vision')
  await page.goto(`/p/${slug}/documents/${id}/adopted?with=draft`)
  await expect(page.getByText('From version 3 to the draft as it stands now')).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.locator('.frozen-hash-on-paper')).toHaveText(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/)
  await expect(page.getByRole('link', { name: 'Work on the draft' })).toBeHidden()
  await expect(page.getByText('Struck through, in brackets: taken out.')).toBeVisible()
  const gone = page.locator('article del.changed').first()
  const brackets = await gone.evaluate((del) => [
    getComputedStyle(del, '::before').content,
    getComputedStyle(del, '::after').content,
  ])
  expect(brackets).toEqual(['"["', '"]"'])
})

for (const view of ['timeline', 'list', 'board'])
  test(`on paper milestones fit the sheet, as a ${view}`, async ({ as, cast, house, slug }) => {
    const page = await as(cast.ama)
    const { id, title } = ofKind(house.demo, 'milestones')
    await page.goto(`/p/${slug}/documents/${id}?view=${view}`)
    await expect(page.getByText('Plot map of 3,200 farms').filter({ visible: true }).first()).toBeVisible()

    // A sheet that lies on its side, without its margins.
    await page.setViewportSize({ width: 990, height: 640 })
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByRole('group', { name: 'View' })).toBeHidden()
    await expect(page.getByRole('button', { name: 'Add milestone' })).toBeHidden()
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    await expect.poll(beyond).toBeLessThanOrEqual(0)
  })
