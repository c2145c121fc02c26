import type { Page, WebSocket } from '@playwright/test'
import { ask } from '../people/ask.ts'
import { Desk, newVision } from '../people/desk.ts'
import { headersOf, knock } from '../people/live-socket.ts'
import { signIn } from '../people/sign-in.ts'
import { expect, test } from '../people/story.ts'

test('a removed person’s socket is dead within two seconds, and nothing reaches them any more', async ({
  as,
  cast,
  house,
  slug,
  watch,
}) => {
  watch.allow(/status of 40[134]/, /WebSocket/)
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  const kwakusPage = await as(cast.kwaku)
  const socket = liveSocketOf(kwakusPage)
  const kwaku = await Desk.open(kwakusPage, place)
  await ama.write('Before.')
  await kwaku.reads('Before.')

  const miriam = await as(cast.miriam)
  const closed = (await socket).waitForEvent('close')
  await remove(miriam, slug, cast.kwaku.name)
  const removedAt = Date.now()
  await closed
  expect(Date.now() - removedAt).toBeLessThan(2_000)

  await ama.write(' After.')
  await ama.isSaved()
  await kwaku.reads('Before.')
  await expect(kwaku.text).toHaveAttribute('contenteditable', 'false')
  const { url } = house.instance
  expect(await knock(url, place.id, await headersOf(kwakusPage.context(), url))).toBe(404)
})

test('a person who signs out elsewhere loses the open document there too', async ({
  stranger,
  as,
  cast,
  slug,
  watch,
}) => {
  watch.allow(/status of 401/, /WebSocket/)
  const place = await newVision(await as(cast.ama), slug)
  const laptop = await stranger()
  await signIn(laptop, cast.jonas)
  const socket = liveSocketOf(laptop)
  const desk = await Desk.open(laptop, place)
  const closed = (await socket).waitForEvent('close')

  const phone = await stranger()
  await signIn(phone, cast.jonas)
  const { body } = await ask(laptop, 'GET', '/api/session')
  await ask(phone, 'DELETE', `/api/sessions/${(body as { sessionHandle: string }).sessionHandle}`)
  await closed
  await expect(laptop.getByRole('alert')).toContainText('Your session has ended.')
  await expect(desk.text).toHaveAttribute('contenteditable', 'false')
})

function liveSocketOf(page: Page): Promise<WebSocket> {
  return page.waitForEvent('websocket', (socket) => socket.url().includes('/live/'))
}

async function remove(secretariat: Page, slug: string, name: string): Promise<void> {
  await secretariat.goto(`/p/${slug}/people`)
  await secretariat.getByRole('button', { name: `What to do about ${name}` }).click()
  await secretariat.getByRole('menuitem', { name: 'Remove…' }).click()
  await secretariat.getByLabel('Reason').fill('Works for another organisation now')
  await secretariat.getByRole('button', { name: `Remove ${name}`, exact: true }).click()
  await expect(secretariat.getByText(`${name} is no longer a member`)).toBeVisible()
}
