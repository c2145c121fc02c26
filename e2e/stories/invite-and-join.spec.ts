import type { Page } from '@playwright/test'
import { expect, test } from '../people/story.ts'

test('the secretariat invites a person, who joins by the link; the link works once', async ({
  as,
  stranger,
  cast,
  slug,
  watch,
}) => {
  watch.allow(/status of (401|404|410)/)
  const miriam = await as(cast.miriam)
  const link = await invite(miriam, slug, 'esther@newcomers.example')

  const esther = await stranger()
  await esther.goto(link)
  await expect(esther.getByRole('heading', { level: 1, name: /Join/ })).toBeVisible()
  expect(esther.url()).not.toContain('#')
  await expect(esther.getByLabel('E-mail address')).toHaveValue('esther@newcomers.example')
  await esther.getByLabel('Your name').fill('Esther Quansah')
  await esther.getByLabel('Password').fill('a password of hers alone')
  await esther.getByRole('button', { name: 'Join the partnership' }).click()
  await expect(esther).toHaveURL(new RegExp(`/p/${slug}/welcome`))

  await test.step('her seat is at the table', async () => {
    await miriam.goto(`/p/${slug}/partners`)
    await expect(miriam.getByText('Newcomers’ Cooperative')).toBeVisible()
    await expect(miriam.getByText('Esther Quansah')).toBeVisible()
  })
  await test.step('nobody joins by the same link again', async () => {
    const late = await stranger()
    await late.goto(link)
    await expect(late.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(late.getByRole('button', { name: 'Join the partnership' })).toHaveCount(0)
  })
})

test('an invitation that is withdrawn opens no door, and looking at a link does not use it up', async ({
  as,
  stranger,
  cast,
  slug,
  watch,
}) => {
  watch.allow(/status of (401|404|410)/)
  const miriam = await as(cast.miriam)
  const link = await invite(miriam, slug, 'late@newcomers.example')
  for (const look of ['a mail scanner', 'the person']) {
    const page = await stranger()
    await page.goto(link)
    await expect(page.getByRole('button', { name: 'Join the partnership' }), look).toBeVisible()
  }

  await miriam.goto(`/p/${slug}/people`)
  await miriam.getByRole('button', { name: /Withdraw.*late@newcomers\.example/ }).click()
  await expect(miriam.getByText('late@newcomers.example is withdrawn')).toBeVisible()
  const late = await stranger()
  await late.goto(link)
  await expect(late.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(late.getByRole('button', { name: 'Join the partnership' })).toHaveCount(0)
})

test('a partner sees who is at the table and is offered neither invitation nor removal', async ({
  as,
  cast,
  slug,
}) => {
  const ama = await as(cast.ama)
  await ama.goto(`/p/${slug}/partners`)
  await expect(ama.getByText('Jonas Brandt')).toBeVisible()
  await expect(ama.getByRole('button', { name: /Invite|Open a seat|What to do/ })).toHaveCount(0)
  await ama.goto(`/p/${slug}/people`)
  await expect(ama.getByText('The secretariat invites, changes roles and removes')).toBeVisible()
  await expect(ama.getByRole('button', { name: 'What to do about Jonas Brandt' })).toHaveCount(0)
})

/** Invites somebody for a new organisation, and answers the link that the screen shows. */
async function invite(miriam: Page, slug: string, email: string): Promise<string> {
  await miriam.goto(`/p/${slug}/partners`)
  await miriam.getByRole('button', { name: 'Invite a person' }).click()
  const dialog = miriam.getByRole('dialog', { name: 'Invite a person' })
  await dialog.getByLabel('E-mail address').fill(email)
  await dialog.getByLabel('Organisation', { exact: true }).selectOption('A new organisation…')
  await dialog.getByLabel('Name of the organisation').fill('Newcomers’ Cooperative')
  await dialog.getByLabel('Stakeholder group').selectOption('Civil society')
  await dialog.getByRole('button', { name: 'Make the invitation' }).click()
  const link = await miriam.getByLabel('Invitation link').inputValue()
  await miriam.getByRole('button', { name: 'Done' }).click()
  return link
}
