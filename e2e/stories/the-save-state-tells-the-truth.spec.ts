import { Instance } from '../instance/instance.ts'
import { castOf, demoOf } from '../people/people.ts'
import { signIn } from '../people/sign-in.ts'
import { Desk, newVision } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

test('what the screen calls saved is there after the server is killed, and what it does not is not called so', async ({
  browser,
  watch,
}) => {
  watch.allow(/WebSocket/, /Failed to load resource/, /ERR_CONNECTION/)
  const instance = await Instance.start('demo.ts')
  const demo = demoOf(instance)
  const context = await browser.newContext({ baseURL: instance.url })
  const page = await context.newPage()
  watch.watch(page)
  await signIn(page, castOf(demo).ama)
  const place = await newVision(page, demo.partnerships[0]!.slug)
  const ama = await Desk.open(page, place)

  await ama.write('Committed.')
  await ama.isSaved()
  await instance.kill9()
  await expect(ama.saveState).not.toHaveText('Saved')
  await ama.write(' Kept here.')
  await expect(ama.saveState).toHaveText(/changes? kept/)

  await instance.start()
  await ama.isSaved()
  const elsewhere = await context.newPage()
  const again = await Desk.open(elsewhere, place)
  await again.reads('Committed. Kept here.')
  await context.close()
  await instance.stop()
})
