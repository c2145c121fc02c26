import { readFile } from 'node:fs/promises'
import { expect, test } from '../people/story.ts'

test('a member narrows the record, keeps its head and saves it as a table', async ({ as, cast, slug }) => {
  const jonas = await as(cast.jonas)
  await jonas.goto(`/p/${slug}/record`)
  await expect(jonas.getByText('Head of', { exact: false }).first()).toContainText(/entry \d+/)
  await expect(jonas.getByLabel('Head to keep').first()).toHaveValue(/^[\w-]+:\d+:[0-9a-f]{64}$/)

  await jonas.getByLabel('Who', { exact: true }).selectOption('The secretariat')
  await expect(jonas).toHaveURL(/who=secretariat/)
  const entries = jonas.getByRole('main').getByRole('listitem')
  await expect(entries.first()).toContainText('Secretariat')
  await expect(entries.filter({ hasText: 'Grace Nunoo' })).toHaveCount(0)

  // The page shows them a part at a time, the table holds them all.
  const earlier = jonas.getByRole('button', { name: 'Show earlier entries' })
  while (await earlier.isVisible()) {
    const shown = await entries.count()
    await earlier.click()
    await expect.poll(() => entries.count()).toBeGreaterThan(shown)
  }
  const [file] = await Promise.all([
    jonas.waitForEvent('download'),
    jonas.getByRole('link', { name: 'Save as a table (CSV)' }).click(),
  ])
  expect(file.suggestedFilename()).toBe(`record-${slug}.csv`)
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
  expect(lines.length).toBe((await entries.count()) + 1)
})

test('an observer is told why the record is not theirs to read', async ({ as, cast, slug }) => {
  const henrik = await as(cast.henrik)
  await henrik.goto(`/p/${slug}/record`)
  await expect(henrik.getByText('Partners and the secretariat read the record.')).toBeVisible()
})
