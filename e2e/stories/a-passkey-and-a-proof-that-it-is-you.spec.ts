import { holdPasskeys } from '../people/passkeys.ts'
import { signIn } from '../people/sign-in.ts'
import { signOut } from '../people/sign-out.ts'
import { expect, test } from '../people/story.ts'

test('a passkey is added after a fresh proof that it is you, and signs in', async ({
  cast,
  stranger,
  watch,
}) => {
  watch.allow(/status of 40[13]/)
  const page = await stranger()
  await holdPasskeys(page)
  await signIn(page, cast.jonas)
  await page.goto('/account')

  // As if ten minutes had passed since sign-in: the first request alone is told so, all that follows is the server's.
  let old = true
  await page.route('**/api/passkeys/options', async (route) => {
    if (!old) return route.continue()
    old = false
    await route.fulfill({ status: 403, json: { error: { code: 'step_up_needed' } } })
  })
  await page.getByLabel('Name of the passkey').fill('Phone')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  const dialog = page.getByRole('dialog', { name: 'Confirm that it is you' })
  await dialog.getByLabel('Your password').fill('not this one')
  await dialog.getByRole('button', { name: 'Confirm' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Your password').fill(cast.jonas.password)
  await dialog.getByRole('button', { name: 'Confirm' }).click()
  await expect(dialog).toHaveCount(0)

  await expect(page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')).toHaveCount(10)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(page.getByRole('button', { name: 'Remove the passkey Phone' })).toBeVisible()
  await expect(page.getByText('Confirmed that it is you: password')).toBeVisible()

  await signOut(page)
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page).not.toHaveURL(/sign-in/)
  await page.goto('/account')
  await expect(page.getByText('Signed in: passkey').first()).toBeVisible()
})
