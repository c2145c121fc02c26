import { fillIn } from '../people/sign-in.ts'
import { expect, test } from '../people/story.ts'

test('a stranger gets the sign-in page, and after signing in the page they asked for', async ({
  stranger,
  cast,
  house,
  slug,
  watch,
}) => {
  watch.allow(/status of 401/)
  const { id, title } = house.demo.partnerships[0]!.documents[0]!
  const page = await stranger()
  await page.goto(`/p/${slug}/documents/${id}`)
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()

  await fillIn(page, cast.ama)
  await expect(page).toHaveURL(new RegExp(`/documents/${id}$`))
  await expect(page.getByRole('textbox', { name: title, exact: true })).toBeVisible()
})

test('a wrong password is answered with a sentence that does not say which part was wrong', async ({
  stranger,
  cast,
  watch,
}) => {
  watch.allow(/status of 401/)
  const page = await stranger()
  const answers: (string | null)[] = []
  for (const email of [cast.ama.email, 'nobody@nowhere.example']) {
    await page.goto('/sign-in')
    await fillIn(page, { email, password: 'not the right one' })
    await expect(page.getByRole('alert')).toBeVisible()
    answers.push(await page.getByRole('alert').textContent())
  }
  expect(answers[0]).toBe(answers[1])
  await expect(page).toHaveURL(/sign-in/)
})

test('on a demo one press makes a stranger one of its people', async ({ stranger, cast, watch }) => {
  watch.allow(/status of 401/)
  const page = await stranger()
  await page.goto('/')
  await page.getByLabel('Find a person or organisation').fill(cast.jonas.name)
  await page.getByRole('button', { name: cast.jonas.name }).click()
  await expect(page).toHaveURL(/\/p\//)
  await expect(page.getByText('This is a demo.').first()).toBeVisible()
})
