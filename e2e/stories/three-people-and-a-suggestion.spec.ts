import type { Locator, Page } from '@playwright/test'
import { Desk, newVision } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

test('the secretariat suggests, a partner writes along, another edits the text meanwhile, and a partner accepts', async ({
  as,
  cast,
  slug,
}) => {
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  await ama.write('The secretariat manages our decisions.')
  await ama.isSaved()

  const miriam = await Desk.open(await as(cast.miriam), place)
  await suggest(miriam.page, 'It moderates, it does not manage')
  await expect(miriam.page).toHaveURL(/\/suggestions\//)
  const hers = await Desk.here(miriam.page, place)
  await hers.reads('The secretariat manages our decisions.')
  await hers.write(' It has no vote.')
  await hers.isSaved()
  await expect(hers.text.locator('ins')).toHaveText(' It has no vote.')

  const jonasPage = await as(cast.jonas)
  await jonasPage.goto(miriam.page.url())
  const jonas = await Desk.here(jonasPage, place)
  await jonas.reads('The secretariat manages our decisions. It has no vote.')
  await jonas.write(' It asks everyone.')
  await jonas.isSaved()
  await hers.reads('The secretariat manages our decisions. It has no vote. It asks everyone.')

  await ama.page.keyboard.press('ControlOrMeta+End')
  await ama.page.keyboard.press('Enter')
  await ama.page.keyboard.type('Prices stay outside.')
  await ama.isSaved()
  await jonas.reads(
    'The secretariat manages our decisions. It has no vote. It asks everyone.\nPrices stay outside.',
  )
  await ama.reads('The secretariat manages our decisions.\nPrices stay outside.')

  const card = await theCard(ama.page, 'Miriam Osei')
  await expect(card.locator('ins')).toHaveText('It has no vote. It asks everyone.')
  await card.getByRole('button', { name: 'Accept' }).click()
  await ama.reads(
    'The secretariat manages our decisions. It has no vote. It asks everyone.\nPrices stay outside.',
  )
  await expect(card).toContainText('Accepted by Ama Dankwa')
  await expect(jonas.text).toHaveAttribute('aria-readonly', 'true')
})

test('two suggestions for one passage compete; the one that is declined stays readable', async ({
  as,
  cast,
  slug,
}) => {
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  await ama.write('We decide by consensus.')
  await ama.isSaved()

  for (const [person, words] of [
    [cast.miriam, ' Mostly.'],
    [cast.jonas, ' Where we can.'],
  ] as const) {
    const desk = await Desk.open(await as(person), place)
    if (person === cast.jonas) await desk.page.keyboard.press('ControlOrMeta+Shift+E')
    await suggest(desk.page, 'It is not always so', person === cast.jonas)
    await expect(desk.page).toHaveURL(/\/suggestions\//)
    const branch = await Desk.here(desk.page, place)
    await branch.reads('We decide by consensus.')
    await branch.write(words)
    await branch.isSaved()
  }

  const card = await theCard(ama.page, 'Miriam Osei')
  await expect(card).toContainText('suggests another change to the same passage')
  await card.getByRole('button', { name: 'Decline' }).click()
  await ama.page.getByRole('textbox', { name: 'Reason' }).fill('Mostly says nothing.')
  await ama.page.getByRole('button', { name: 'Decline the suggestion' }).click()
  await expect(card).toContainText('Declined by Ama Dankwa')
  await expect(card).toContainText('Mostly says nothing.')
  await expect(card.locator('ins')).toHaveText('Mostly.')
  await ama.reads('We decide by consensus.')
})

test('the secretariat is offered to suggest and never to accept', async ({ as, cast, slug }) => {
  const place = await newVision(await as(cast.ama), slug)
  const miriam = await Desk.open(await as(cast.miriam), place)
  await suggest(miriam.page, 'A word is missing')
  const branch = await Desk.here(miriam.page, place)
  await branch.write('A word.')
  await branch.isSaved()
  await miriam.page.getByRole('link', { name: place.title }).first().click()
  const card = await theCard(miriam.page, 'Miriam Osei')
  await expect(card).toContainText('A partner has to accept')
  await expect(card.getByRole('button', { name: 'Accept' })).toHaveCount(0)
  await expect(card.getByRole('button', { name: 'Withdraw' })).toBeVisible()
})

/** Says why and begins; whoever may write too finds it in the menu. `asked`: the dialog is open already. */
async function suggest(page: Page, reason: string, asked = false): Promise<void> {
  if (!asked) await page.getByRole('button', { name: 'Suggest a change' }).click()
  await page.getByRole('textbox', { name: 'Why should it change?' }).fill(reason)
  await page.getByRole('button', { name: 'Begin to write' }).click()
}

async function theCard(page: Page, name: string): Promise<Locator> {
  await page.getByRole('tab', { name: /^Suggestions/ }).click()
  const card = page.getByRole('article', { name: `Suggestion by ${name}` })
  await expect(card).toBeVisible()
  return card
}
