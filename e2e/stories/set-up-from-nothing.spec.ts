import { Instance } from '../instance/instance.ts'
import { ask } from '../people/ask.ts'
import { holdPasskeys } from '../people/passkeys.ts'
import { fillIn } from '../people/sign-in.ts'
import { expect, test } from '../people/story.ts'

const miriam = { email: 'miriam@secretariat.example', password: 'twelve letters and more' }

test('from an empty folder to a first partnership: a link that works once, then a passkey for the secretariat', async ({
  browser,
  watch,
}) => {
  // Its session ended, the page looks for a server that is being killed just then.
  watch.allow(/status of (401|403|404|410)/, /ERR_(EMPTY_RESPONSE|CONNECTION)/, /\/events' failed/)
  const instance = await Instance.start('main.ts')
  const context = await browser.newContext({ baseURL: instance.url })
  const page = await context.newPage()
  watch.watch(page)
  let code = ''
  const link = /https?:\/\/\S+\/set-up#\S+/.exec(instance.said)?.[0]
  expect(link, instance.said).toBeDefined()

  await holdPasskeys(page)
  await page.goto(link!)
  await page.getByLabel('Name', { exact: true }).fill('Sustainable Cocoa Partnership')
  await page.getByLabel('Your name').fill('Miriam Osei')
  await page.getByLabel('E-mail address').fill(miriam.email)
  await page.getByLabel('Password').fill(miriam.password)
  await page.getByRole('button', { name: 'Set up the partnership' }).click()

  await test.step('who serves as secretariat is led to a passkey, and reads until then', async () => {
    await expect(page).toHaveURL(/add-passkey$/)
    await page.getByRole('link', { name: 'Later, read only for now' }).click()
    await expect(page).toHaveURL(/\/p\/[^/]+\/documents/)
    await expect(page.getByText('Until you have a passkey you can read, and not act.')).toBeVisible()
    const slug = /\/p\/([^/]+)/.exec(page.url())![1]!
    const invitation = { email: 'leila@ngo.example', role: 'observer' }
    expect((await ask(page, 'POST', `/api/partnerships/${slug}/invitations`, invitation)).status).toBe(403)
    await page.getByRole('link', { name: 'Add a passkey' }).click()
  })
  await test.step('the passkey brings ten recovery codes, shown once', async () => {
    await page.getByLabel('Name of the passkey').fill('Office laptop')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
    await expect(codes).toHaveCount(10)
    code = await codes.first().innerText()
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await expect(page).toHaveURL(/\/p\/[^/]+\/documents/)
    await expect(page.getByText('Until you have a passkey')).toHaveCount(0)
  })

  await test.step('nobody sits at the table yet, and the page says what it is not yet', async () => {
    await page.getByRole('link', { name: 'Partners', exact: true }).click()
    await expect(page.getByText('none of the four sectors has a seat')).toBeVisible()
    await expect(page.getByText('2 partners from 2 sectors')).toBeVisible()
  })
  await test.step('the link is used up', async () => {
    const second = await context.newPage()
    await second.goto(link!)
    await expect(second.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(second.getByRole('button', { name: 'Set up the partnership' })).toHaveCount(0)
  })
  await test.step('and it is there after a restart', async () => {
    await ask(page, 'DELETE', '/api/session')
    await instance.kill9()
    await instance.start()
    await page.goto('/sign-in')
    await fillIn(page, miriam)
    await expect(page.getByText('This account opens with a passkey.')).toBeVisible()
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await expect(
      page.getByText('Sustainable Cocoa Partnership').filter({ visible: true }).first(),
    ).toBeVisible()
  })
  await test.step('on the day the passkey is lost, a code lets in once', async () => {
    const elsewhere = await browser.newContext({ baseURL: instance.url })
    const other = await elsewhere.newPage()
    watch.watch(other)
    await other.goto('/sign-in')
    await other.getByRole('link', { name: 'I cannot sign in' }).click()
    const form = other.getByRole('form', { name: 'I have lost my passkey' })
    await form.getByLabel('E-mail address').fill(miriam.email)
    await form.getByLabel('Recovery code').fill(code)
    await form.getByRole('button', { name: 'Sign in with the code' }).click()
    await expect(other.getByText('9 are left.')).toBeVisible()
    await expect(other.getByText('Signed in: recovery code')).toBeVisible()
    await elsewhere.close()
  })
  await context.close()
  await instance.stop()
})
