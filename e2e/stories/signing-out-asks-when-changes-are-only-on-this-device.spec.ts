import { Desk, newVision } from '../people/desk.ts'
import { select } from '../people/discussion.ts'
import { signIn } from '../people/sign-in.ts'
import { expect, test } from '../people/story.ts'

test('signing out asks when changes are only on this device, and one can stay', async ({
  cable,
  cast,
  slug,
  stranger,
  watch,
}) => {
  watch.allow(/WebSocket/)
  const page = await stranger()
  await signIn(page, cast.ama)
  const ama = await Desk.open(page, await newVision(page, slug))
  await ama.write('Sent.')
  await ama.isSaved()
  cable.cut('live')
  await ama.write(' Kept.')
  await expect(ama.saveState).toContainText('kept')

  await page.getByRole('button', { name: 'Your account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  const question = page.getByRole('dialog', { name: 'Sign out of this browser?' })
  await expect(question).toContainText('on this device only')
  await question.getByRole('button', { name: 'Stay signed in' }).click()
  await ama.reads('Sent. Kept.')

  cable.mend()
  await ama.isSaved()
  await page.getByRole('button', { name: 'Your account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/sign-in/)
})

test('signing out asks when a comment was begun and not sent, and takes it along when one goes', async ({
  cast,
  slug,
  stranger,
}) => {
  const page = await stranger()
  await signIn(page, cast.jonas)
  const jonas = await Desk.open(page, await newVision(page, slug))
  await jonas.insert('Prices are public.')
  await jonas.isSaved()
  await select(jonas, 'public')
  await page.keyboard.press('ControlOrMeta+Alt+m')
  await page.getByRole('textbox', { name: 'Your comment' }).fill('Since when?')

  await page.getByRole('button', { name: 'Your account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  const question = page.getByRole('dialog', { name: 'Sign out of this browser?' })
  await expect(question).toContainText('1 comment you began was not sent')
  await question.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(page.getByRole('textbox', { name: 'Your comment' })).toHaveValue('Since when?')

  await page.getByRole('button', { name: 'Your account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await question.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/sign-in/)
})
