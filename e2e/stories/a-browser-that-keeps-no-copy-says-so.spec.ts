import { Desk, newVision } from '../people/desk.ts'
import { signIn } from '../people/sign-in.ts'
import { expect, test } from '../people/story.ts'

test('a browser that keeps no copy says so, with a connection and without', async ({
  cable,
  cast,
  slug,
  stranger,
  watch,
}) => {
  watch.allow(/WebSocket/)
  const page = await stranger()
  // As in a private window of some browsers, or where storage is turned off.
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }))
  await signIn(page, cast.ama)
  const ama = await Desk.open(page, await newVision(page, slug))
  await ama.write('Sent.')
  await ama.isSaved()
  await expect(page.getByText('This browser keeps no copy for times without a connection.')).toBeVisible()

  cable.cut('live')
  await ama.write('!')
  await expect(ama.saveState).toHaveText('1 change only in this window')
  await expect(page.getByText('This browser keeps no copy: leave this page open')).toBeVisible()
  cable.mend()
  await ama.isSaved()
})
