import type { Page } from '@playwright/test'
import { challengeTables } from '@roundtable/shared/document-kinds/challenge'
import { addRow } from '@roundtable/shared/document-kinds/rows-editing'
import * as Y from 'yjs'
import { headersOf, inStep, stockClient } from '../people/live-socket.ts'
import { newRows, sideways } from '../people/rows.ts'
import { expect, test } from '../people/story.ts'

const income = 'Every family lives from its work by 2032.'
const school = 'Every child goes to school by 2030.'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const saveState = (page: Page) => page.locator('output.save-state')

test('CAP-1.1 two who begin the goal at once have both begun it; the page says that there may be two, and what is removed comes back', async ({
  as,
  cast,
  cable,
  slug,
  watch,
}) => {
  watch.allow(/WebSocket/)
  const [ama, jonas] = [await as(cast.ama), await as(cast.jonas)]
  const address = await newRows(ama, slug, 'challenge')
  for (const page of [ama, jonas]) await page.goto(address)
  await field(ama, 'Goal').focus()
  await expect(
    jonas.getByRole('region', { name: 'Goal' }).getByText('Ama Dankwa'),
    'where she is shows before she has written a letter',
  ).toBeVisible()

  await test.step('neither sees what the other writes', async () => {
    cable.cut('live')
    await field(ama, 'Goal').pressSequentially(income)
    await field(jonas, 'Goal').pressSequentially(school)
    cable.mend()
  })
  for (const page of [ama, jonas]) {
    const goals = page.getByRole('region', { name: 'Goal' })
    await expect(goals.getByRole('textbox')).toHaveCount(2)
    await expect(page.getByText('These may be two goals. Which one comes first?')).toBeVisible()
  }
  await expect.poll(async () => (await goalsOf(ama)).toSorted()).toEqual([school, income].toSorted())
  const amasGoals = await goalsOf(ama)
  await expect.poll(() => goalsOf(jonas)).toEqual(amasGoals)

  const number = amasGoals.indexOf(school) + 1
  await ama.getByRole('button', { name: `Remove “Goal ${number}”` }).click()
  await expect(
    jonas.getByText('Somebody removed this. What you write in it is kept.'),
    'nobody takes the field from under his caret',
  ).toBeVisible()
  await jonas.keyboard.type(' And is fed.')
  await field(jonas, 'Challenge').focus()
  await expect(field(jonas, 'Goal')).toHaveValue(income)
  await expect(jonas.getByText('These may be two goals.')).toHaveCount(0)
  await jonas.getByText('1 removed entry').click()
  await jonas.getByRole('button', { name: `Bring back “${school} And is fed.”` }).click()
  await expect(ama.getByRole('region', { name: 'Goal' }).getByRole('textbox')).toHaveCount(2)
})

test('CAP-1.1 one writes while the other is offline, and both stand', async ({
  as,
  cast,
  cable,
  house,
  slug,
  watch,
}) => {
  watch.allow(/WebSocket/)
  const ama = await as(cast.ama)
  const address = await newRows(ama, slug, 'challenge')
  await ama.goto(address)
  await field(ama, 'Challenge').fill('Families cannot live from cocoa.')
  await expect(saveState(ama)).toContainText('Saved')
  // Jonas is not at this cable: his client reaches the server without a browser.
  const { url } = house.instance
  const doc = new Y.Doc()
  const jonas = stockClient(
    url,
    address.split('/').at(-1)!,
    doc,
    await headersOf((await as(cast.jonas)).context(), url),
  )
  await inStep(jonas)

  cable.cut('live')
  await field(ama, 'Affected groups 1').fill('Families in five districts')
  await expect(saveState(ama)).toContainText('kept')
  const table = { doc, name: 'affectedGroups', fields: challengeTables.affectedGroups }
  addRow(table, { id: 'of-jonas', words: 'Buyers who cannot say where beans grew' })
  await ama.reload()
  await expect(field(ama, 'Affected groups 1')).toHaveValue('Families in five districts')

  cable.mend()
  await expect(ama.getByRole('region', { name: 'Affected groups' }).getByRole('textbox')).toHaveCount(3)
  await expect
    .poll(() => doc.getMap('affectedGroups').size, { message: 'hers reaches Jonas beside his own' })
    .toBe(2)
  jonas.destroy()
})

test('CAP-1.1 two write in one sentence: nobody loses the caret, and undo takes back only one’s own', async ({
  as,
  cast,
  slug,
}) => {
  const [ama, jonas] = [await as(cast.ama), await as(cast.jonas)]
  const address = await newRows(ama, slug, 'challenge')
  await ama.goto(address)
  await field(ama, 'Challenge').fill('cannot live')
  await jonas.goto(address)
  await expect(field(jonas, 'Challenge')).toHaveValue('cannot live')
  await field(ama, 'Challenge').press('ControlOrMeta+Home')
  await field(jonas, 'Challenge').press('ControlOrMeta+End')
  const atHers = ama.getByRole('region', { name: 'Challenge' }).getByText('Jonas Brandt')
  await expect(atHers).toBeVisible()
  await expect(field(ama, 'Challenge'), 'his coming leaves her where she is').toBeFocused()
  await ama.keyboard.type('Families ')
  await jonas.keyboard.type(' from cocoa')
  for (const page of [ama, jonas])
    await expect(field(page, 'Challenge')).toHaveValue('Families cannot live from cocoa')

  await ama.getByRole('region', { name: 'Challenge' }).press('ControlOrMeta+z')
  await expect(field(jonas, 'Challenge')).not.toHaveValue(/Families/)
  await expect(field(ama, 'Challenge'), 'his letters stay').toHaveValue(/from cocoa$/)
})

test('CAP-1.1 by keyboard alone: lines follow on each other, a pasted list becomes one, and an emptied line goes', async ({
  as,
  cast,
  slug,
}) => {
  const ama = await as(cast.ama)
  await ama.goto(await newRows(ama, slug, 'challenge'))
  await field(ama, 'Root causes 1').focus()
  await ama.keyboard.type('Prices move faster than contracts')
  await ama.keyboard.press('Enter')
  await expect(field(ama, 'Root causes 2')).toBeFocused()
  await field(ama, 'Root causes 2').evaluate((target) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '• No land titles\n• No credit\n• Old trees')
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(field(ama, 'Root causes 4')).toHaveValue('Old trees')
  await field(ama, 'Root causes 3').focus()
  await ama.keyboard.press('ControlOrMeta+a')
  await ama.keyboard.press('Backspace')
  await ama.keyboard.press('Backspace')
  await expect(field(ama, 'Root causes 3')).toHaveValue('Old trees')
  await expect(field(ama, 'Root causes 2')).toBeFocused()
})

test('CAP-1.1 on a phone nothing is wider than the screen; an observer reads the same words and has no field', async ({
  as,
  cast,
  slug,
}) => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  const ama = await as(cast.ama, phone)
  const address = await newRows(ama, slug, 'challenge')
  const henrik = await as(cast.henrik, phone)
  await henrik.goto(address)
  await expect(henrik.getByText('Nothing written yet')).toBeVisible()

  await ama.goto(address)
  await field(ama, 'Challenge').fill('Familieswhogrowcocoa'.repeat(12))
  await field(ama, 'Goal').fill(income)
  await expect(ama.getByText('There is no sign of success yet.')).toBeVisible()
  expect(await sideways(ama)).toBe(0)

  await expect(henrik.getByText(income)).toBeVisible()
  await expect(henrik.getByText('There is no sign of success yet.')).toBeVisible()
  await expect(henrik.locator('.challenge').getByRole('textbox')).toHaveCount(0)
  expect(await sideways(henrik)).toBe(0)
})

test('CAP-1.1 the past of it is read under the names of its parts, and search finds a line of it', async ({
  as,
  cast,
  slug,
}) => {
  const ama = await as(cast.ama)
  const address = await newRows(ama, slug, 'challenge')
  await ama.goto(address)
  await field(ama, 'Signs of success 1').fill('Xylophones in every school')
  await expect(saveState(ama)).toContainText('Saved')
  await ama.goto(`${address}/history?since=1`)
  await expect(ama.getByRole('heading', { name: 'Signs of success' })).toBeVisible()
  await expect(ama.locator('ins.changed')).toContainText('Xylophones in every school')
  await expect(async () => {
    await ama.goto(`/p/${slug}/search?q=xylophones`)
    await expect(ama.locator('.found mark').first()).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
})

function goalsOf(page: Page): Promise<string[]> {
  const goals = page.getByRole('region', { name: 'Goal' }).getByRole('textbox')
  return goals.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value))
}

test('what one says about the goal stands beside it for the other, who is led from the mark to the words', async ({
  as,
  cast,
  slug,
}) => {
  const [ama, jonas] = [await as(cast.ama), await as(cast.jonas)]
  const address = await newRows(ama, slug, 'challenge')
  for (const page of [ama, jonas]) await page.goto(address)
  await ama.getByRole('button', { name: 'Comment: Goal' }).click()
  await ama.getByRole('textbox', { name: 'Your comment' }).fill('For whom, and by when?')
  await ama.keyboard.press('ControlOrMeta+Enter')
  const mark = jonas
    .getByRole('region', { name: 'Goal' })
    .getByRole('button', { name: 'Comment 1, by Ama Dankwa', exact: true })
  await mark.click()
  const card = jonas.getByRole('region', { name: 'Comment 1' })
  await expect(card).toHaveAttribute('data-active')
  await expect(card).toContainText('For whom, and by when?')
})
