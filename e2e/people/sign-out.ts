import { expect, type Page } from '@playwright/test'

/** Signs out the way people do: through the menu at the end of the navigation. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Your account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/sign-in/)
}
