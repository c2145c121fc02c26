import * as Y from 'yjs'
import { Desk, newVision } from '../people/desk.ts'
import { headersOf, inStep, stockClient } from '../people/live-socket.ts'
import { expect, test } from '../people/story.ts'

test('an observer reads along as others write, and the screen takes no letters', async ({
  as,
  cast,
  slug,
}) => {
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  const observer = await Desk.open(await as(cast.henrik), place)

  await ama.write('Read along.')
  await observer.reads('Read along.')
  await expect(observer.text).toHaveAttribute('contenteditable', 'false')
  await observer.text.click()
  await observer.page.keyboard.type('Mine.')
  await ama.write(' Done.')
  await observer.reads('Read along. Done.')
})

test('the wire takes no letters of an observer either', async ({ as, cast, house, slug }) => {
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  await ama.write('Ours.')
  await ama.isSaved()

  const observer = (await as(cast.henrik)).context()
  const doc = new Y.Doc()
  const client = stockClient(house.instance.url, place.id, doc, await headersOf(observer, house.instance.url))
  const refused = new Promise((resolve) => client.on('connection-close', (event) => resolve(event?.code)))
  await inStep(client)
  await test.step('three attempts, then the door closes for good', async () => {
    for (const letters of ['mine', 'all', 'mine']) doc.getXmlFragment('text').push([new Y.XmlText(letters)])
    expect(await refused).toBe(4403)
  })
  client.destroy()

  await ama.write(' Still.')
  await ama.reads('Ours. Still.')
})
