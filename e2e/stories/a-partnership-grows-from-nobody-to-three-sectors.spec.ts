import type { Page } from '@playwright/test'
import { expect, test } from '../people/story.ts'

const partners = [
  { name: 'Office for Waters', group: 'State', person: 'Ola Bergström', line: 'one of the four sectors has' },
  { name: 'River Folk', group: 'Civil society', person: 'Rita Okafor', line: 'two of the four sectors have' },
  { name: 'Ferry Lines Ltd', group: 'Private sector', person: 'Max Adler', line: undefined },
] as const

test('who serves one partnership founds a second; it is not yet a multi-stakeholder one until three sectors are in', async ({
  as,
  stranger,
  cast,
  slug,
  watch,
}) => {
  watch.allow(/status of (401|404)/)
  const miriam = await as(cast.miriam)
  await miriam.goto(`/p/${slug}/partners`)
  await miriam.getByRole('button', { name: 'Choose a partnership' }).click()
  await miriam.getByRole('menuitem', { name: 'Found another partnership…' }).click()
  await miriam.getByLabel('Name', { exact: true }).fill('Clean River Compact')
  await miriam.getByRole('button', { name: 'Found the partnership' }).click()
  await expect(miriam).toHaveURL(/\/p\/clean-river-compact\/partners/)
  await expect(miriam.getByText('none of the four sectors has a seat')).toBeVisible()

  await test.step('its secretariat cuts the groups and says how it counts', async () => {
    await miriam.getByRole('link', { name: 'Settings', exact: true }).click()
    await miriam.getByLabel('Started on').fill('2026-03-01')
    await miriam.getByLabel('Partners, at least').fill('3')
    await miriam.getByRole('button', { name: 'Save the settings' }).click()
    await expect(miriam.getByText('The settings are saved')).toBeVisible()
    await miriam.getByRole('button', { name: 'Add a group' }).click()
    const dialog = miriam.getByRole('dialog', { name: 'Add a stakeholder group' })
    await dialog.getByLabel('Name').fill('Trade unions')
    await dialog.getByLabel('Sector').selectOption('Civil society')
    await dialog.getByRole('button', { name: 'Add the group' }).click()
    await miriam.getByRole('button', { name: 'Move Trade unions up' }).click()
    await expect(miriam.getByRole('listitem').filter({ hasText: 'no seats' }).nth(3)).toContainText(
      'Trade unions',
    )
    await expect(miriam.getByText('3 partners from 2 sectors')).toBeVisible()
  })
  await miriam.getByRole('link', { name: 'Partners', exact: true }).click()

  for (const { name, group, person, line } of partners) {
    await test.step(`${name} takes a seat in ${group}`, async () => {
      const link = await invite(miriam, { name, group, email: `${group.replaceAll(' ', '-')}@river.example` })
      // Invited is not in: the line changes when somebody has joined.
      await expect(miriam.getByText('Nobody has joined yet')).toBeVisible()
      await join(await stranger(), link, person)
      await miriam.reload()
      await expect(miriam.getByText(person)).toBeVisible()
      if (line !== undefined) await expect(miriam.getByText(line)).toBeVisible()
    })
  }
  await expect(miriam.getByText('Not yet a multi-stakeholder partnership')).toHaveCount(0)

  await test.step('nothing of it is to be seen from the first one', async () => {
    const ama = await as(cast.ama)
    await ama.goto('/p/clean-river-compact/partners')
    await expect(ama.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
  })
})

async function invite(miriam: Page, who: { name: string; group: string; email: string }): Promise<string> {
  await miriam.getByRole('button', { name: 'Invite a person' }).click()
  const dialog = miriam.getByRole('dialog', { name: 'Invite a person' })
  await dialog.getByLabel('E-mail address').fill(who.email)
  await dialog.getByLabel('Organisation', { exact: true }).selectOption('A new organisation…')
  await dialog.getByLabel('Name of the organisation').fill(who.name)
  await dialog.getByLabel('Stakeholder group').selectOption(who.group)
  await dialog.getByRole('button', { name: 'Make the invitation' }).click()
  const link = await miriam.getByLabel('Invitation link').inputValue()
  await miriam.getByRole('button', { name: 'Done' }).click()
  return link
}

async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Password').fill('a password of their own')
  await page.getByRole('button', { name: 'Join the partnership' }).click()
  await expect(page).toHaveURL(/\/p\/clean-river-compact/)
}
