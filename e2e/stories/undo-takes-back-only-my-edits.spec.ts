import { Desk, newVision } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

test('undo takes back only my edits, redo brings them again', async ({ as, cast, slug }) => {
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  const jonas = await Desk.open(await as(cast.jonas), place)
  await ama.write('Ama wrote this.')
  await expect(jonas.text).toHaveText('Ama wrote this.')
  await jonas.write(' Jonas wrote that.')
  await expect(ama.text).toHaveText('Ama wrote this. Jonas wrote that.')

  await ama.text.click()
  await ama.page.keyboard.press('ControlOrMeta+z')
  await expect(jonas.text).toHaveText(' Jonas wrote that.')
  await ama.page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(jonas.text).toHaveText('Ama wrote this. Jonas wrote that.')
})
