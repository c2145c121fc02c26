import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../people/story.ts'

const charter = `# Charter of the table

## What we share

- Every **bean** has its [plot](https://example.org/plots)
  - and its price
- [x] agreed

| Who | What |
| --- | --- |
| Farmers | Beans |
`

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Files' }).click()
  await page.getByRole('menuitem', { name: 'Import a file' }).click()
  await chooseAgain(page, name, content)
}

async function chooseAgain(page: Page, name: string, content: string | Buffer): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }
  await page.getByLabel('Choose a file').setInputFiles(file)
}

async function takeOut(page: Page, item: string): Promise<Buffer> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download or print' }).click()
  await page.getByRole('menuitem', { name: item }).click()
  return readFile(await (await coming).path())
}

test('a member takes a document out for Word and as Markdown, and brings it in again as it was', async ({
  as,
  cast,
  slug,
}) => {
  const page = await as(cast.ama)
  await page.goto(`/p/${slug}/documents`)
  await choose(page, 'charter.md', charter)
  await expect(page.getByText('What we share')).toBeVisible()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Charter of the table' })).toBeVisible()
  await expect(page.getByText('Imported from charter.md')).toBeVisible()
  const first = (await takeOut(page, 'Download as Markdown')).toString()
  expect(first).toBe(charter.replace('- [x] agreed', '\n* [x] agreed'))
  for (const [item, name] of [
    ['Download for Word', 'charter.docx'],
    ['Download for Roundtable', 'charter.json'],
  ] as const) {
    const file = await takeOut(page, item)
    await page.goto(`/p/${slug}/documents`)
    await choose(page, name, file)
    await page.getByRole('textbox', { name: 'Title' }).fill('Charter of the table')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByText('Imported from')).toBeVisible()
    expect((await takeOut(page, 'Download as Markdown')).toString()).toBe(first)
  }
})

test('Markdown comes without a connection', async ({ as, cast, slug, cable, watch }) => {
  const page = await as(cast.jonas)
  await page.goto(`/p/${slug}/documents`)
  await choose(page, 'charter.md', charter)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported from charter.md')).toBeVisible()
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('downloads')),
  )
  watch.allow(/WebSocket/, /ERR_/)
  cable.cut('everything')
  expect((await takeOut(page, 'Download as Markdown')).toString()).toContain('Every **bean** has its')
})

test('a hostile file is refused with a sentence and nothing is made', async ({ as, cast, slug, watch }) => {
  watch.allow(/400 \(Bad Request\)/)
  const page = await as(cast.ama)
  await page.goto(`/p/${slug}/documents`)
  await choose(page, 'price.pdf', '%PDF-1.7')
  await expect(page.getByRole('alert')).toContainText('A PDF holds pages')
  await chooseAgain(page, 'broken.docx', Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(400)]))
  await expect(page.getByRole('alert')).toContainText('damaged')
  await chooseAgain(
    page,
    'page.html',
    '<html><script>document.title = "owned"</script><p>A text with a <a href="javascript:alert(1)">link</a></p></html>',
  )
  await expect(page.getByText('1 script, which was not run')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'price' })).toHaveCount(0)
})

test('ADO-7 an adopted version leaves with what was signed, and its file is told apart from a changed one', async ({
  as,
  cast,
  slug,
  house: { demo },
}) => {
  const page = await as(cast.ama)
  const vision = demo.partnerships[0]!.documents[0]!
  await page.goto(`/p/${slug}/documents/${vision.id}/adopted`)
  await expect(page.getByText('Adopted version 3')).toBeVisible()
  const file = await takeOut(page, 'Download for Roundtable')
  const { provenance, hash } = JSON.parse(file.toString()) as {
    provenance: { version: { number: number; hash: string; signatures: object[] } }
    hash: string
  }
  expect(provenance.version).toMatchObject({ number: 3, hash })
  expect(provenance.version.signatures).toHaveLength(13)

  await page.goto(`/p/${slug}/documents`)
  await choose(page, 'vision.json', file)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('It is their version 3 as it was frozen.')).toBeVisible()
  await expect(dialog.getByText('The file was changed after it was exported.')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)
  await choose(page, 'vision.json', file.toString().replace('every bean', 'many a bean'))
  await expect(dialog.getByText('The file was changed after it was exported.')).toBeVisible()
})

test('a moment of the history leaves as it was', async ({ as, cast, slug }) => {
  const page = await as(cast.ama)
  await page.goto(`/p/${slug}/documents`)
  await choose(page, 'charter.md', charter)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported from charter.md')).toBeVisible()
  const address = new URL(page.url()).pathname
  const text = page.getByRole('textbox', { name: 'Charter of the table', exact: true })
  await text.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('Written later.')
  await expect(page.locator('output.save-state')).toHaveText('Saved')
  await page.goto(`${address}/history?at=1`)
  await expect(page.getByText('As it was on')).toBeVisible()
  const then = (await takeOut(page, 'Download as Markdown')).toString()
  expect(then).toContain('Every **bean** has its')
  expect(then).not.toContain('Written later.')
})

test('all documents of a partnership leave in one file, for those who work together', async ({
  as,
  cast,
  slug,
}) => {
  const page = await as(cast.miriam)
  await page.goto(`/p/${slug}/documents`)
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Files' }).click()
  await expect(page.getByRole('menuitem', { name: 'Import a file' })).toHaveCount(0)
  await page.getByRole('menuitem', { name: 'Download all documents' }).click()
  const file = await readFile(await (await coming).path())
  expect(file.toString('latin1')).toContain('001 Vision.md')
  const henrik = await as(cast.henrik)
  await henrik.goto(`/p/${slug}/documents`)
  await expect(henrik.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible()
  await expect(henrik.getByRole('button', { name: 'Files' })).toHaveCount(0)
})
