import type { Page } from '@playwright/test'
import { expect, test } from '../people/story.ts'

const code = 'Code of conduct'
const frozen = (page: Page) => page.getByRole('article', { name: code, exact: true })
const draft = (page: Page) => page.getByRole('textbox', { name: code, exact: true })
const rail = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: code, exact: true })

test('ADO-8 the rail and the palette open what is adopted; working on the draft is a step, and back leads back', async ({
  as,
  cast,
  slug,
}) => {
  const page = await as(cast.ama)
  await page.goto(`/p/${slug}/documents`)
  await rail(page).click()
  await expect(frozen(page)).toContainText('Papers are sent ten working days before.')
  await expect(frozen(page)).toContainText('What is said under clause 2 is never minuted.')
  await expect(page.getByText('Adopted version 1')).toBeVisible()
  await expect(draft(page)).toHaveCount(0)

  await test.step('the draft has gone on, and says what it is', async () => {
    await page.getByRole('link', { name: 'Work on the draft' }).click()
    await expect(draft(page)).toContainText('Papers are sent fifteen working days before')
    await expect(page.getByText('The draft below binds nobody until it is adopted.')).toBeVisible()
    await expect(rail(page)).toHaveAttribute('aria-current', 'page')
  })
  await page.goBack()
  await expect(frozen(page)).toBeVisible()

  await test.step('the palette goes to the same', async () => {
    await page.goto(`/p/${slug}/inbox`)
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor()
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('searchbox', { name: 'Search or jump to' }).fill(code)
    await page.getByRole('menuitem', { name: code, exact: true }).click()
    await expect(frozen(page)).toBeVisible()
  })
})

test('ADO-8 a place that was found in the draft opens the draft', async ({ as, cast, slug }) => {
  const page = await as(cast.jonas)
  await page.goto(`/p/${slug}/search?q=interpreter`)
  await page.getByRole('link', { name: 'Who needs an interpreter' }).click()
  await expect(draft(page)).toContainText('Who needs an interpreter says so two weeks ahead.')
})

test('ADO-8 an observer reads what is adopted, and can read the draft', async ({ as, cast, slug }) => {
  const page = await as(cast.henrik)
  await page.goto(`/p/${slug}/documents`)
  await page.getByRole('main').getByRole('link', { name: code, exact: true }).click()
  await expect(frozen(page)).toBeVisible()
  await page.getByRole('link', { name: 'Read the draft' }).click()
  await expect(page.getByText('Papers are sent fifteen working days before')).toBeVisible()
  await expect(page.getByText('You read along; the partners write.')).toBeVisible()
})

test('whoever starts a document finds the ready texts, and the way back to an empty page', async ({
  as,
  cast,
  slug,
}) => {
  const page = await as(cast.ama)
  await page.goto(`/p/${slug}/documents`)
  await page.getByRole('button', { name: 'Start a document' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Start from a text others have used' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ready texts' })).toBeVisible()
  await page.getByRole('link', { name: 'Start with an empty page' }).click()
  await expect(page.getByRole('dialog', { name: 'Start a document' })).toBeVisible()
})
