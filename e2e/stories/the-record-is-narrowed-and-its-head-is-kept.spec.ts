import { readFile } from 'node:fs/promises'
import { expect, test } from '../people/story.ts'

test('a member narrows the record, keeps its head and saves it as a table', async ({ as, cast, slug }) => {
  const kwaku = await as(cast.kwaku)
  await kwaku.goto(`/p/${slug}/record`)
  await expect(kwaku.getByText('Head of', { exact: false }).first()).toContainText(/entry \d+/)
  await expect(kwaku.getByLabel('Head to keep').first()).toHaveValue(/^[\w-]+:\d+:[0-9a-f]{64}$/)

  await kwaku.getByLabel('Who', { exact: true }).selectOption('The secretariat')
  await expect(kwaku).toHaveURL(/who=secretariat/)
  const entries = kwaku.getByRole('main').getByRole('listitem')
  await expect(entries.first()).toContainText('Secretariat')
  await expect(entries.filter({ hasText: 'Grace Nunoo' })).toHaveCount(0)

  const [file] = await Promise.all([
    kwaku.waitForEvent('download'),
    kwaku.getByRole('link', { name: 'Save as a table (CSV)' }).click(),
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
