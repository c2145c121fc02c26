import { Desk, newVision } from '../people/desk.ts'
import { test } from '../people/story.ts'

test('undo takes back only my edits, redo brings them again', async ({ as, cast, slug }) => {
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  const jonas = await Desk.open(await as(cast.jonas), place)
  await ama.insert('Ama wrote this.')
  await jonas.reads('Ama wrote this.')
  await jonas.insert(' Jonas wrote that.')
  await ama.reads('Ama wrote this. Jonas wrote that.')

  await ama.text.click()
  await ama.page.keyboard.press('ControlOrMeta+z')
  await jonas.reads(' Jonas wrote that.')
  await ama.page.keyboard.press('ControlOrMeta+Shift+z')
  await jonas.reads('Ama wrote this. Jonas wrote that.')
})
