import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { signIn } from '../people/sign-in.ts'
import { expect, test } from '../people/story.ts'

const command = join(import.meta.dirname, '..', '..', 'server', 'main', 'src', 'reset-link.ts')

test('without a mail server a command makes a link to a new password, which works once', async ({
  house,
  cast,
  stranger,
  watch,
}) => {
  watch.allow(/status of 41[0]/)
  // Nobody else’s story needs them, and their password is another one from here on.
  const known = Object.values(cast).map(({ email }) => email)
  const person = house.demo.accounts.find(({ email }) => !known.includes(email))!

  const page = await stranger()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'I cannot sign in' }).click()
  await expect(page.getByText('This server sends no mail.')).toBeVisible()
  const env = { ...process.env, DATA_DIR: house.instance.dataDir }
  const { stdout } = await promisify(execFile)(process.execPath, [command, person.email], { env })
  const link = /\S+\/new-password#\S+/.exec(stdout)![0]

  await page.goto(link)
  await expect(page).toHaveURL(/\/new-password$/)
  await page.getByRole('textbox', { name: 'New password' }).fill('quite another password')
  await page.getByRole('button', { name: 'Set password and sign in' }).click()
  await expect(page).toHaveURL(/\/p\//)

  const elsewhere = await stranger()
  await elsewhere.goto(link)
  await expect(elsewhere.getByText('This link has been used before.')).toBeVisible()
  await signIn(elsewhere, { email: person.email, password: 'quite another password' })
})
