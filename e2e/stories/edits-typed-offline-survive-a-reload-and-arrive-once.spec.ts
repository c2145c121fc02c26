import { Desk, newVision } from '../people/desk.ts'
import { signIn } from '../people/sign-in.ts'
import { signOut } from '../people/sign-out.ts'
import { expect, test } from '../people/story.ts'

test('edits typed offline survive a reload and arrive once', async ({ as, cast, cable, slug, watch }) => {
  watch.allow(/WebSocket/)
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  const jonas = await Desk.open(await as(cast.jonas), place)
  await ama.write('Before.')
  await expect(jonas.text).toHaveText('Before.')

  cable.cut('live')
  await ama.write(' On the train.')
  await expect(ama.saveState).toContainText('this device')
  await jonas.write(' At the office.')

  await test.step('the page is loaded again while the socket stays cut', async () => {
    await ama.page.reload()
    await expect(ama.text).toContainText('On the train.')
    await expect(ama.saveState).not.toHaveText(/^Saved/)
  })

  cable.mend()
  await ama.isSaved()
  await jonas.isSaved()
  await expect(jonas.text).toContainText('On the train.')
  await expect(ama.text).toHaveText((await jonas.text.textContent())!)
  expect((await jonas.text.textContent())!.match(/On the train\./g)).toHaveLength(1)
  expect((await jonas.text.textContent())!.match(/At the office\./g)).toHaveLength(1)
})

test('signing out leaves no text on the device', async ({ as, cast, slug, stranger }) => {
  const place = await newVision(await as(cast.ama), slug)
  const page = await stranger()
  await signIn(page, cast.jonas)
  const jonas = await Desk.open(page, place)
  await jonas.write('For this room only.')
  await jonas.isSaved()
  await signOut(page)
  const left = await page.evaluate(() => indexedDB.databases())
  expect(left.filter(({ name }) => name?.startsWith('roundtable/'))).toEqual([])
})
