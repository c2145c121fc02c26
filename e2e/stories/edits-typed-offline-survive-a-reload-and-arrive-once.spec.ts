import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import { Desk, newVision } from '../people/desk.ts'
import { headersOf, inStep, stockClient } from '../people/live-socket.ts'
import { signIn } from '../people/sign-in.ts'
import { signOut } from '../people/sign-out.ts'
import { expect, test } from '../people/story.ts'

test('edits typed offline survive a reload and arrive once, beside what others wrote meanwhile', async ({
  as,
  cast,
  cable,
  house,
  slug,
  watch,
}) => {
  watch.allow(/WebSocket/)
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  await ama.write('Before.')
  await ama.isSaved()
  // Jonas is not at this cable: his client reaches the server without a browser.
  const { url } = house.instance
  const jonasText = new Y.Doc()
  const jonas = stockClient(url, place.id, jonasText, await headersOf((await as(cast.jonas)).context(), url))
  await inStep(jonas)

  cable.cut('live')
  await ama.write(' On the train.')
  await expect(ama.saveState).toContainText('kept')
  firstText(jonasText).insert(0, 'At the office. ')

  await test.step('the page is loaded again while the socket stays cut', async () => {
    await ama.page.reload()
    await ama.reads('Before. On the train.')
    await expect(ama.saveState).toContainText('kept')
  })

  cable.mend()
  await ama.isSaved()
  await ama.reads('At the office. Before. On the train.')
  await expect.poll(() => firstText(jonasText).toJSON()).toBe('At the office. Before. On the train.')
  jonas.destroy()
})

test('signing out leaves no text on the device', async ({ as, cast, slug, stranger }) => {
  const place = await newVision(await as(cast.ama), slug)
  const page = await stranger()
  await signIn(page, cast.jonas)
  const jonas = await Desk.open(page, place)
  await jonas.write('For this room only.')
  await jonas.isSaved()
  await signOut(page)
  await expect.poll(() => copiesOnTheDevice(page)).toEqual([])
})

async function copiesOnTheDevice(page: Page): Promise<string[]> {
  const kept = await page.evaluate(() => indexedDB.databases())
  return kept.flatMap(({ name }) => (name?.startsWith('roundtable/') ? [name] : []))
}

/** The words of the first paragraph, where an editor keeps them. */
function firstText(doc: Y.Doc): Y.XmlText {
  return (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText
}
