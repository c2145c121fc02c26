import { Instance } from '../instance/instance.ts'
import { ask } from '../people/ask.ts'
import { fillIn } from '../people/sign-in.ts'
import { expect, test } from '../people/story.ts'

const miriam = { email: 'miriam@secretariat.example', password: 'twelve letters and more' }

test('from an empty folder to a first partnership: the printed link sets it up once', async ({
  browser,
  watch,
}) => {
  watch.allow(/status of (401|404|410)/)
  const instance = await Instance.start('main.ts')
  const context = await browser.newContext({ baseURL: instance.url })
  const page = await context.newPage()
  watch.watch(page)
  const link = /https?:\/\/\S+\/set-up#\S+/.exec(instance.said)?.[0]
  expect(link, instance.said).toBeDefined()

  await page.goto(link!)
  await page.getByLabel('Name', { exact: true }).fill('Sustainable Cocoa Partnership')
  await page.getByLabel('Your name').fill('Miriam Osei')
  await page.getByLabel('E-mail address').fill(miriam.email)
  await page.getByLabel('Password').fill(miriam.password)
  await page.getByRole('button', { name: 'Set up the partnership' }).click()
  await expect(page).toHaveURL(/\/p\/[^/]+\/documents/)
  expect(page.url()).not.toContain('#')

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
    await expect(
      page.getByText('Sustainable Cocoa Partnership').filter({ visible: true }).first(),
    ).toBeVisible()
  })
  await context.close()
  await instance.stop()
})
