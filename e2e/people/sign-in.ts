import { expect, type Page } from '@playwright/test'

/** What somebody types at the door. */
interface Credentials {
  email: string
  password: string
}

/** Signs in the way people do: on the sign-in page, with mail and password. */
export async function signIn(page: Page, credentials: Credentials): Promise<void> {
  await page.goto('/sign-in')
  await fillIn(page, credentials)
  await expect(page).not.toHaveURL(/sign-in/)
}

/** Types and presses the button on the sign-in page that is open already. */
export async function fillIn(page: Page, { email, password }: Credentials): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
