import { Desk, newDocument } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

test('CAP-4.2 one moves a clause while the other refers to it: the reference shows the number it has now', async ({
  as,
  cast,
  slug,
}) => {
  const amasPage = await as(cast.ama)
  const place = await newDocument(amasPage, slug, 'code-of-conduct')
  const ama = await Desk.open(amasPage, place)
  const jonas = await Desk.open(await as(cast.jonas), place)
  const { keyboard } = amasPage
  const clauses = ama.text.locator('p.clause')

  await test.step('Ama writes three clauses; Enter begins the next', async () => {
    await ama.write('§ We meet each quarter.')
    await keyboard.press('Enter')
    await keyboard.type('Papers come ten days before.')
    await keyboard.press('Enter')
    await keyboard.type('Travel is paid.')
    await expect(clauses).toHaveCount(3)
  })

  await test.step('Jonas refers to the third in a line of his own, by keyboard alone', async () => {
    await jonas.reads('We meet each quarter.\nPapers come ten days before.\nTravel is paid.')
    await jonas.text.click()
    await jonas.page.keyboard.press('ControlOrMeta+End')
    await jonas.page.keyboard.press('Enter')
    await jonas.page.keyboard.type('Who hosts is paid as in /travel')
    const menu = jonas.page.getByRole('listbox', { name: 'Insert' })
    await expect(menu.getByRole('option')).toHaveText([/Refer to clause 3.*Travel is paid/])
    await jonas.page.keyboard.press('Enter')
    await jonas.page.keyboard.type('says.')
  })
  const reference = ama.text.locator('.clause-reference')
  await expect(reference).toHaveText('clause 3')

  await test.step('Ama moves it to the top', async () => {
    await clauses.nth(2).click()
    await keyboard.press('Alt+ArrowUp')
    await keyboard.press('Alt+ArrowUp')
    await expect(clauses.first()).toContainText('Travel is paid.')
  })
  await expect(jonas.text.locator('.clause-reference')).toHaveText('clause 1')
  await expect(reference).toHaveText('clause 1')

  await test.step('and takes out the first: the reference says so', async () => {
    await clauses.first().click({ clickCount: 3 })
    await keyboard.press('Delete')
    await keyboard.press('Backspace')
    await expect(jonas.text.locator('.clause-reference')).toHaveText('a clause that is gone')
  })
})

test('DOC-4 what one writes in a clause without a connection comes along when another moves it meanwhile', async ({
  as,
  cast,
  cable,
  slug,
  watch,
}) => {
  watch.allow(/WebSocket/)
  const amasPage = await as(cast.ama)
  const place = await newDocument(amasPage, slug, 'code-of-conduct')
  const ama = await Desk.open(amasPage, place)
  const jonas = await Desk.open(await as(cast.jonas), place)
  await ama.write('§ We meet each quarter.')
  await amasPage.keyboard.press('Enter')
  await amasPage.keyboard.type('Travel is paid.')
  await jonas.reads('We meet each quarter.\nTravel is paid.')

  cable.cut('live')
  await test.step('Jonas writes in the second clause, Ama moves it up, and neither hears of the other', async () => {
    await jonas.write(' By train.')
    await expect(jonas.saveState).toContainText('kept')
    await amasPage.keyboard.press('Alt+ArrowUp')
    await ama.reads('Travel is paid.\nWe meet each quarter.')
  })
  cable.mend()

  await ama.reads('Travel is paid. By train.\nWe meet each quarter.')
  await jonas.reads('Travel is paid. By train.\nWe meet each quarter.')

  await test.step('his caret went along', async () => {
    await jonas.page.keyboard.type(' Or by bus.')
    await ama.reads('Travel is paid. By train. Or by bus.\nWe meet each quarter.')
    await jonas.isSaved()
  })
})

test('CAP-4.0 the guide shows what is open, and takes whoever presses a question to where it is answered', async ({
  as,
  cast,
  slug,
}) => {
  const page = await as(cast.ama)
  const ama = await Desk.open(page, await newDocument(page, slug, 'code-of-conduct'))
  const guide = page.locator('details.conduct-guide')
  await expect(guide).toContainText('13 questions are still open')
  await guide.getByRole('button', { name: 'How often do we meet' }).click()

  await expect(ama.text.getByRole('heading', { level: 2 })).toHaveText('How does the collaboration work?')
  const asked = ama.text.getByRole('heading', { level: 3 })
  await expect(asked).toHaveText('How often do we meet, and how do we prepare?')
  await expect(asked).toHaveAttribute('data-open', 'No words yet')
  await page.keyboard.type('Four times a year.')
  await expect(guide).toContainText('12 questions are still open')
  await expect(asked).not.toHaveAttribute('data-open')

  await test.step('from the outline as well, in the order of the guide', async () => {
    await page.getByRole('tab', { name: 'Outline' }).click()
    await page
      .getByRole('complementary', { name: 'About this document' })
      .getByRole('button', { name: 'Who does what, and who speaks for whom?' })
      .click()
    await expect(asked).toHaveText([
      'Who does what, and who speaks for whom?',
      'How often do we meet, and how do we prepare?',
    ])
    await page.keyboard.type('One voice for each organisation.')
    await expect(ama.text.locator('p.clause')).toHaveText([
      'One voice for each organisation.',
      'Four times a year.',
    ])
  })
  await ama.isSaved()
})
