import { expect, test } from '../people/story.ts'

test('a browser that speaks German gets German, down to the save state', async ({
  stranger,
  cast,
  house,
  slug,
  watch,
}) => {
  watch.allow(/status of 401/)
  const page = await stranger({ locale: 'de-DE' })
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible()
  await page.getByLabel('E-Mail-Adresse').fill(cast.ama.email)
  await page.getByLabel('Passwort', { exact: true }).fill(cast.ama.password)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
  // The address changes only once the session is there; leaving earlier would cut the sign-in off.
  await expect(page).toHaveURL(/\/p\//)
  await page.goto(`/p/${slug}/documents/${house.demo.partnerships[0]!.documents[0]!.id}`)
  await expect(page.getByRole('status').filter({ hasText: 'Gespeichert' })).toBeVisible()
})
