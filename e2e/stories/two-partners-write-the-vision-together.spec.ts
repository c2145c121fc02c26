import { Desk, newVision } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

test('two partners write the vision together and see each other’s letters, carets and names', async ({
  as,
  cast,
  slug,
}) => {
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  const jonas = await Desk.open(await as(cast.jonas), place)

  await ama.write('Cocoa that pays its growers.')
  await jonas.reads('Cocoa that pays its growers.')
  await jonas.write(' And keeps the forest.')
  await ama.reads('Cocoa that pays its growers. And keeps the forest.')

  await expect(ama.caretOf(cast.jonas.name)).toBeVisible()
  await ama.write(' Always.')
  await expect(jonas.caretOf(cast.ama.name)).toBeVisible()

  await ama.isSaved()
  await jonas.isSaved()
  await jonas.page.reload()
  await jonas.reads('Cocoa that pays its growers. And keeps the forest. Always.')
})

test('both type at once, and both end with the same text', async ({ as, cast, slug }) => {
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug)
  const ama = await Desk.open(amasPage, place)
  const jonas = await Desk.open(await as(cast.jonas), place)

  await Promise.all([ama.write('a'.repeat(60)), jonas.write('j'.repeat(60))])
  await ama.isSaved()
  await jonas.isSaved()
  await expect.poll(() => ama.words()).toHaveLength(120)
  const words = await ama.words()
  expect(words.replaceAll('j', ''), 'Ama’s letters').toBe('a'.repeat(60))
  expect(words.replaceAll('a', ''), 'Jonas’s letters').toBe('j'.repeat(60))
  await jonas.reads(words)
})
