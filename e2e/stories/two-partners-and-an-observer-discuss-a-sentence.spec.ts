import { Desk, newVision } from '../people/desk.ts'
import { comment, discussed, panelOf, select } from '../people/discussion.ts'
import { expect, test } from '../people/story.ts'

const sentence = 'Children under fifteen are not employed on any farm.'

test('two partners and an observer discuss a sentence; the secretariat hides one comment and says why', async ({
  as,
  cast,
  slug,
}) => {
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  await ama.insert(sentence)
  await ama.isSaved()
  const jonas = await Desk.open(await as(cast.jonas), place)
  const henrik = await Desk.open(await as(cast.henrik), place)
  const miriam = await Desk.open(await as(cast.miriam), place)

  await test.step('without an invitation an observer neither reads nor says anything', async () => {
    await comment(ama, 'fifteen', 'Between us: why fifteen?')
    await expect(panelOf(jonas.page).getByText('Between us: why fifteen?')).toBeVisible()
    await expect(panelOf(henrik.page).getByText('between partners and the secretariat')).toBeVisible()
    await expect.poll(() => discussed(henrik)).toBe('')
  })

  await test.step('once invited, the observer says something about the words on the screen', async () => {
    await panelOf(ama.page).getByRole('button', { name: 'Invite observers to comment' }).click()
    await expect(panelOf(henrik.page).getByText('press Comment')).toBeVisible()
    await expect(panelOf(henrik.page).getByText('Between us')).toHaveCount(0)
    await select(henrik, 'employed')
    await henrik.page
      .getByRole('toolbar', { name: 'Selected words' })
      .getByRole('button', { name: 'Comment' })
      .click()
    await expect(henrik.page.getByText('the secretariat and observers')).toBeVisible()
    await henrik.page.getByRole('textbox', { name: 'Your comment' }).fill('It misses work in the family.')
    await henrik.page.keyboard.press('ControlOrMeta+Enter')
    await expect.poll(() => discussed(henrik)).toBe('employed')
  })

  await test.step('a partner answers, and somebody who is mentioned finds it waiting', async () => {
    const card = panelOf(jonas.page).getByRole('region').filter({ hasText: 'work in the family' })
    await card.getByRole('button', { name: 'Reply' }).click()
    const field = card.getByRole('textbox', { name: 'Your answer' })
    await field.pressSequentially('Nonsense. @ama')
    await expect(card.getByRole('option', { name: /Ama Dankwa/ })).toBeVisible()
    await field.press('Enter')
    await expect(field).toHaveValue('Nonsense. @Ama Dankwa ')
    await card.getByRole('button', { name: 'Reply' }).click()
    await expect(panelOf(ama.page).getByText('Nonsense.')).toBeVisible()
  })

  await test.step('the secretariat hides the answer; others read the reason, its author the words', async () => {
    await panelOf(miriam.page).getByRole('button', { name: 'More about the comment of Jonas Brandt' }).click()
    await miriam.page.getByRole('menuitem', { name: 'Hide…' }).click()
    await miriam.page.getByRole('textbox', { name: 'Reason' }).fill('Not about the sentence')
    await miriam.page.getByRole('button', { name: 'Hide the comment' }).click()
    await expect(
      panelOf(henrik.page).getByText('Hidden by the secretariat: Not about the sentence'),
    ).toBeVisible()
    await expect(panelOf(henrik.page).getByText('Nonsense.')).toHaveCount(0)
    await expect(panelOf(jonas.page).getByText('Only you and the secretariat still read it:')).toBeVisible()
    await expect(panelOf(jonas.page).getByText('Nonsense.')).toBeVisible()
  })

  await test.step('a partner settles it, the mark goes, and opens it again', async () => {
    const card = panelOf(ama.page).getByRole('region').filter({ hasText: 'work in the family' })
    await card.getByRole('button', { name: 'Mark as settled' }).click()
    await expect.poll(() => discussed(henrik)).toBe('')
    await panelOf(jonas.page).getByRole('button', { name: 'Settled', exact: true }).click()
    await expect(panelOf(jonas.page).getByText('settled by Ama Dankwa')).toBeVisible()
    await panelOf(jonas.page).getByRole('button', { name: 'Open again' }).click()
    await expect.poll(() => discussed(henrik)).toBe('employed')
  })
})

test('a discussion follows its words while they are rewritten, and stays when they are gone', async ({
  as,
  cast,
  slug,
}) => {
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  await ama.insert(`Before. ${sentence}`)
  await comment(ama, sentence, 'Is this the law?')
  const jonas = await Desk.open(await as(cast.jonas), place)
  await expect.poll(() => discussed(jonas)).toBe(sentence)

  await select(jonas, 'are not employed')
  await jonas.page.keyboard.type('do no harmful work')
  await expect.poll(() => discussed(ama)).toBe('Children under fifteen do no harmful work on any farm.')
  await expect(panelOf(ama.page).getByRole('region', { name: 'Comment 1' })).toBeVisible()

  await select(jonas, 'Children under fifteen do no harmful work on any farm.')
  await jonas.page.keyboard.press('Delete')
  await expect(
    panelOf(ama.page).getByRole('heading', { name: 'The words they stood on are gone' }),
  ).toBeVisible()
  await expect(panelOf(ama.page).getByText('Is this the law?')).toBeVisible()
  await expect.poll(() => discussed(ama)).toBe('')
})

test('by keyboard alone: to the words, to the card, an answer, and back', async ({ as, cast, slug }) => {
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  await ama.insert(sentence)
  const { keyboard } = ama.page
  await keyboard.press('ControlOrMeta+a')
  await keyboard.press('ControlOrMeta+Alt+m')
  await expect(ama.page.getByRole('textbox', { name: 'Your comment' })).toBeFocused()
  await keyboard.type('All of it?')
  await keyboard.press('ControlOrMeta+Enter')
  const card = panelOf(ama.page).getByRole('region', { name: 'Comment 1' })
  await expect(card).toBeVisible()

  const number = ama.text.getByRole('button', { name: 'Comment 1, by Ama Dankwa' })
  await number.focus()
  await keyboard.press('Enter')
  await expect(card).toHaveAttribute('data-active', 'true')
  await card.getByRole('button', { name: 'Reply' }).press('Enter')
  await expect(card.getByRole('textbox', { name: 'Your answer' })).toBeFocused()
  await keyboard.type('All of it.')
  await keyboard.press('ControlOrMeta+Enter')
  await expect(card.getByText('All of it.')).toBeVisible()
  await card.getByRole('button', { name: /Go to the words/ }).press('Enter')
  await expect(ama.text).toBeFocused()
})

test('what was typed without a connection is kept, and sent once when it is back', async ({
  as,
  cast,
  slug,
  cable,
  watch,
}) => {
  watch.allow(/ERR_|Failed to load resource|WebSocket/)
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  await ama.insert(sentence)
  await ama.isSaved()
  await select(ama, 'fifteen')
  await ama.page.keyboard.press('ControlOrMeta+Alt+m')
  const field = ama.page.getByRole('textbox', { name: 'Your comment' })
  await field.fill('Said on a train')
  cable.cut('everything')
  await ama.page.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(ama.page.getByText('Your words are kept on this device.')).toBeVisible()
  cable.mend()
  await ama.page.reload()
  await expect(field).toHaveValue('Said on a train')
  await ama.page.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(panelOf(ama.page).getByText('Said on a train')).toHaveCount(1)
  await expect(field).toHaveCount(0)
})

test('on a phone the discussion is a sheet that shows the way to its words', async ({ as, cast, slug }) => {
  const page = await as(cast.ama, { viewport: { width: 390, height: 800 }, hasTouch: true })
  const place = await newVision(page, slug)
  const ama = await Desk.open(page, place)
  await ama.insert(sentence)
  await select(ama, 'fifteen')
  await page.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Comment' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox', { name: 'Your comment' }).fill('Why fifteen?')
  await sheet.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(sheet.getByRole('region', { name: 'Comment 1' })).toBeVisible()
  await sheet.getByRole('button', { name: /Go to the words/ }).click()
  await expect(sheet).toHaveCount(0)
  await ama.text.getByRole('button', { name: 'Comment 1, by Ama Dankwa' }).click()
  await expect(sheet.getByText('Why fifteen?')).toBeVisible()
})
