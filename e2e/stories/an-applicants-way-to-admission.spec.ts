import type { Page } from '@playwright/test'
import type { Person } from '../people/people.ts'
import { expect, test } from '../people/story.ts'

/** A table small enough that two leads of two sectors are more than half of it. */
const slug = 'farm-data-charter'
const bank = 'Riverside Savings Bank'

test('an applicant is invited, applies, answers, is reviewed by two and admitted by the leads', async ({
  as,
  stranger,
  cast,
  house,
  watch,
}) => {
  test.slow()
  // The page of the application asks once more when it is told of the admission.
  watch.allow(/status of (401|403|404)/)
  const somebody = (name: string): Person => house.demo.accounts.find((each) => each.name === name)!
  const miriam = await as(cast.miriam)
  const link = await openAFile(miriam)

  const esther = await stranger()
  await test.step('the applicant joins by the link and finds its application, and nothing else', async () => {
    await esther.goto(link)
    await esther.getByLabel('Your name').fill('Esther Quansah')
    await esther.getByLabel('Password').fill('a password of hers alone')
    await esther.getByRole('button', { name: 'Join the partnership' }).click()
    await expect(esther.getByRole('heading', { level: 1, name: /Application to/ })).toBeVisible()
    await expect(esther.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveCount(1)
    await esther.goto(`/p/${slug}/documents`)
    await expect(esther).toHaveURL(new RegExp(`/p/${slug}/application`))
  })

  await test.step('what is missing is said where it is missing', async () => {
    await esther.getByLabel('Who are you?').fill('A savings bank of farmers.')
    await esther.getByRole('button', { name: 'Send in the application' }).click()
    await expect(esther.getByText('Please answer this before you send it in').first()).toBeVisible()
    await esther.getByLabel('Which sector are you part of?').selectOption('Private sector')
    await esther.getByLabel('Why do you want to join?').fill('Our members own the data.')
    await esther.getByLabel('What would you bring?').fill('Records of 900 fields.')
    await esther.getByLabel('Conflicts of interest').fill('None.')
    for (const question of ['list of sanctions', 'guilty of corruption', 'forced labour', 'treaties ban'])
      await esther.getByLabel(new RegExp(question)).selectOption('No')
    await esther.getByRole('button', { name: 'Send in the application' }).click()
    await expect(esther.getByText('The secretariat looks at it next.')).toBeVisible()
  })

  await test.step('the secretariat screens, and chooses two reviewers of two sectors', async () => {
    await openTheFile(miriam)
    await miriam.getByRole('button', { name: 'Start screening' }).click()
    await expect(miriam.getByRole('button', { name: 'Start the review' })).toBeDisabled()
    await choose(miriam, /Ama Dankwa/)
    await expect(miriam.getByRole('option', { name: /Ama Dankwa – reviews already/ })).toBeAttached()
    await choose(miriam, /Esi Quaye/)
    await miriam.getByRole('button', { name: 'Start the review' }).click()
    await expect(miriam.getByText('In review', { exact: true })).toBeVisible()
    await expect(miriam.getByRole('button', { name: /Give your voice/ })).toHaveCount(0)
  })

  await test.step('a question goes to the applicant, who does not learn who asks', async () => {
    await miriam.getByLabel('Write to the applicant').fill('Who supervises you?')
    await miriam.getByLabel('This is a question').check()
    await miriam.getByRole('button', { name: 'Send to the applicant' }).click()
    await esther.reload()
    await expect(esther.getByText('Who supervises you?')).toBeVisible()
    await expect(esther.getByText(/Miriam|Ama Dankwa|Esi Quaye/)).toHaveCount(0)
    await esther.getByLabel('Your answer').fill('The central bank.')
    await esther.getByRole('button', { name: 'Send the answer' }).click()
    await expect(esther.getByText('Two reviewers from different sectors are looking')).toBeVisible()
  })

  const ama = await as(cast.ama)
  const esi = await as(somebody('Esi Quaye'))
  for (const [page, name] of [
    [ama, 'Ama'],
    [esi, 'Esi'],
  ] as const)
    await test.step(`${name} checks and recommends`, async () => {
      await openTheFile(page)
      for (const criterion of ['Sanctions', 'Corruption', 'Forced and child labour', 'Banned goods'])
        await check(page, criterion)
      await page.getByRole('button', { name: 'Recommend' }).click()
      await page.getByLabel('Why', { exact: true }).fill('Sound.')
      await page.getByRole('button', { name: 'Recommend: Admit' }).click()
      await expect(page.getByText('recommends: Admit').first()).toBeVisible()
    })

  await test.step('three of four seats say yes, and with the third it is decided', async () => {
    for (const page of [ama, esi, await as(somebody('Sofie Lindqvist'))]) {
      await openTheFile(page)
      await page.getByRole('button', { name: 'Give your voice: Admit' }).click()
      await expect(page.getByText(/Admit ·/).first()).toBeVisible()
    }
    await openTheFile(ama)
    await expect(ama.getByText('Admitted', { exact: true })).toBeVisible()
  })

  await test.step('the applicant is a partner now', async () => {
    await esther.getByRole('link', { name: 'Go to the table' }).click()
    await expect(esther.getByRole('navigation', { name: 'Main' })).toContainText('Partners')
    await esther.goto(`/p/${slug}/partners`)
    await expect(esther.getByRole('cell', { name: bank }).or(esther.getByText(bank)).first()).toBeVisible()
    await expect(
      esther.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Documents' }),
    ).toBeVisible()
  })
})

async function openAFile(miriam: Page): Promise<string> {
  await miriam.goto(`/p/${slug}/due-diligence`)
  await miriam.getByRole('button', { name: 'Open a file' }).click()
  const dialog = miriam.getByRole('dialog', { name: 'Open a file' })
  await dialog.getByLabel('Name of the organisation').fill(bank)
  await dialog.getByLabel('Stakeholder group').selectOption('Private sector')
  await dialog.getByLabel('E-mail address of its person').fill('esther@riverside.example')
  await dialog.getByRole('button', { name: 'Open the file' }).click()
  const link = await miriam.getByLabel('Invitation link').inputValue()
  await miriam.getByRole('button', { name: 'Done' }).click()
  return link
}

async function openTheFile(page: Page): Promise<void> {
  await page.goto(`/p/${slug}/due-diligence`)
  await page.getByRole('link', { name: bank }).click()
  await expect(page.getByRole('heading', { level: 1, name: bank })).toBeVisible()
}

async function choose(miriam: Page, name: RegExp): Promise<void> {
  const select = miriam.getByLabel('Choose a reviewer')
  const option = select.locator('option', { hasText: name })
  await select.selectOption(await option.getAttribute('value'))
  await miriam.getByRole('button', { name: 'Choose as a reviewer' }).click()
  await expect(miriam.getByRole('button', { name: new RegExp(`Release ${name.source}`) })).toBeVisible()
}

async function check(page: Page, criterion: string): Promise<void> {
  await page.getByRole('button', { name: `Record a check: ${criterion}` }).click()
  const dialog = page.getByRole('dialog', { name: criterion })
  await dialog.getByText('Fine', { exact: true }).click()
  await dialog.getByLabel('In your words').fill('Looked, and found nothing.')
  await dialog.getByRole('button', { name: 'Record the check' }).click()
  await expect(dialog).toHaveCount(0)
}
