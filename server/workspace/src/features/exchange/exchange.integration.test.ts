import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { challenge, type ChallengePart } from '@roundtable/shared/document-kinds/challenge'
import { addRow } from '@roundtable/shared/document-kinds/rows-editing'
import { vision } from '@roundtable/shared/document-kinds/vision'
import type { Envelope } from '@roundtable/shared/exchange/envelope'
import type { FileRefusal } from '@roundtable/shared/exchange/exchange'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import { aDocument, aMember, aPartner, aTable, type Seated, type TestTable } from '../../testing/builders.ts'
import { aText, putForward, signVersion, write } from '../../testing/frozen-texts.ts'
import { aBomb, aWordFile } from './testing/hostile-files.ts'

let house: TestWorkspace
let table: TestTable
let ama: Seated

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  table = await aTable(house)
  ama = await aPartner(house, table)
})

const path = () => `/api/partnerships/${table.slug}`

const charter = `# Charter

## What we share

- Every **bean** has its [plot](https://example.org/plots)
  - and its price
- [x] agreed

| Who | What |
| --- | --- |
| Farmers | Beans |
`

async function bringIn(file: string | Uint8Array, name: string, by = ama, title = 'Charter') {
  const bytes = Buffer.from(file).toString('base64')
  return by.browser.post(`${path()}/imports`, { name, kind: 'vision', bytes, title })
}

async function roomOf(id: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await house.workspace.live.state(id))!)
  return doc
}

const contentIn = async (id: string) => vision.content(await roomOf(id))

const takeOut = (id: string, as: string, by = ama) =>
  by.browser.get(`${path()}/documents/${id}/export?as=${as}`)
const idIn = async (response: Response) => ((await response.json()) as { id: string }).id
const documentsAt = async (by = ama) =>
  ((await (await by.browser.get(`${path()}/documents`)).json()) as unknown[]).length

test('what would come of a file is told, and nothing is made', async () => {
  const bytes = Buffer.from(
    `${charter}\n![a map](map.png) [here](javascript:alert(1)) \\[who pays\\]`,
  ).toString('base64')
  const answer = await ama.browser.post(`${path()}/imports/preview`, {
    name: 'charter.md',
    kind: 'vision',
    bytes,
  })
  expect(await answer.json()).toEqual({
    form: 'markdown',
    kind: 'vision',
    title: 'Charter',
    from: null,
    version: null,
    isChanged: false,
    words: 19,
    headings: ['What we share'],
    tables: 1,
    placeholders: 1,
    leftOut: [
      { what: 'pictures', count: 1 },
      { what: 'links', count: 1 },
    ],
  })
  expect(await documentsAt()).toBe(0)
})

test('CAP-2.4 a file becomes a document that says where it came from, and the record says who brought it', async () => {
  const id = await idIn(await bringIn(charter, 'charter.md'))
  expect(await (await ama.browser.get(`${path()}/documents/${id}/origin`)).json()).toEqual({
    fileName: 'charter.md',
    form: 'markdown',
    from: null,
    importedAt: house.clock.now(),
  })
  const record = (await (await ama.browser.get(`${path()}/record`)).json()) as { entries: { act: string }[] }
  expect(record.entries[0]).toMatchObject({
    act: 'document.imported',
    about: { documentId: id, form: 'markdown' },
  })
  const begun = await aDocument(ama)
  expect(await (await ama.browser.get(`${path()}/documents/${begun}/origin`)).json()).toBeNull()
})

test('what was brought in goes on as any document: partners write in it', async () => {
  const id = await idIn(await bringIn(charter, 'charter.md'))
  expect(await (await ama.browser.get(`${path()}/documents/${id}`)).json()).toMatchObject({
    title: 'Charter',
    mayWrite: true,
  })
})

test.each(['markdown', 'word', 'json'])('as %s a text comes out and in again as it was', async (as) => {
  const id = await idIn(await bringIn(charter, 'charter.md'))
  const out = await takeOut(id, as)
  expect(out.headers.get('Content-Disposition')).toMatch(/^attachment; filename="Charter\.(md|docx|json)"/)
  expect(out.headers.get('X-Content-Type-Options')).toBe('nosniff')
  const file = new Uint8Array(await out.arrayBuffer())
  const again = await idIn(
    await bringIn(file, `charter.${as}`.replace('word', 'docx').replace('markdown', 'md')),
  )
  expect(await contentIn(again)).toEqual(await contentIn(id))
})

test('CAP-2.4 another partnership’s export is brought in with its name, and a change on the way is noticed', async () => {
  const id = await idIn(await bringIn(charter, 'charter.md'))
  const envelope = (await (await takeOut(id, 'json')).json()) as Envelope
  expect(envelope.provenance).toEqual({ partnership: `Partnership ${table.slug}` })
  expect(JSON.stringify(envelope)).not.toMatch(/Ama|Dankwa|@/)
  const from = table.slug
  table = await aTable(house)
  const jonas = await aPartner(house, table, 'Jonas Brandt')
  const preview = async (sent: Envelope) => {
    const bytes = Buffer.from(JSON.stringify(sent)).toString('base64')
    return (
      await jonas.browser.post(`${path()}/imports/preview`, { name: 'x.json', kind: 'vision', bytes })
    ).json()
  }
  expect(await preview(envelope)).toMatchObject({ from: `Partnership ${from}`, isChanged: false })
  const changed = JSON.parse(JSON.stringify(envelope).replace('Beans', 'Beens')) as Envelope
  expect(await preview(changed)).toMatchObject({ isChanged: true })
})

describe('T33 a file that is not what it should be is refused with its reason, and nothing is made', () => {
  const envelope = (change: object) =>
    JSON.stringify({
      format: 'roundtable-document',
      formatVersion: 1,
      kind: 'vision',
      schemaVersion: 1,
      title: 'Vision',
      content: { form: 'prose', doc: { type: 'doc', content: [{ type: 'paragraph' }] } },
      provenance: { partnership: 'Elsewhere' },
      exportedAt: 0,
      hash: '0'.repeat(64),
      ...change,
    })
  const files: [what: string, because: FileRefusal, name: string, file: () => string | Uint8Array][] = [
    ['an empty text', 'empty', 'a.md', () => ' \n '],
    ['nothing but a picture', 'empty', 'a.html', () => '<html><img src="https://spy.example/x.gif"></html>'],
    ['bytes that are no UTF-8', 'not_utf8', 'a.md', () => new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0xc0])],
    ['a PDF', 'pdf', 'a.docx', () => '%PDF-1.7 …'],
    ['a Word file of before 2007', 'old_word', 'a.doc', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ['a program', 'unknown_form', 'a.exe', () => 'MZ…'],
    [
      'a zip file with something else in it',
      'unknown_form',
      'a.docx',
      () => zipSync({ 'a.txt': strToU8('hello') }),
    ],
    ['a zip file that is cut off', 'damaged', 'a.docx', () => aWordFile('<w:p/>').subarray(0, 200)],
    ['a zip bomb', 'packed_too_tight', 'a.docx', aBomb],
    [
      'two thousand and one parts',
      'packed_too_tight',
      'a.docx',
      () =>
        zipSync(
          Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}.xml`, new Uint8Array()])),
        ),
    ],
    [
      'XML that defines entities',
      'entities',
      'a.docx',
      () => aWordFile('<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>', '<!DOCTYPE x [<!ENTITY lol "lol">]>'),
    ],
    [
      'a table in a table in a table …',
      'too_deep',
      'a.docx',
      () => aWordFile(`${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`),
    ],
    ['ten thousand nested quotes', 'too_deep', 'a.html', () => `<html>${'<blockquote>'.repeat(10_000)}deep`],
    ['ten thousand nested quotes in Markdown', 'too_deep', 'a.md', () => `${'> '.repeat(60)}deep`],
    ['more nodes than a document holds', 'too_long', 'a.html', () => `<html>${'<p>x</p>'.repeat(150_000)}`],
    ['JSON that is not whole', 'damaged', 'a.json', () => '{"format":'],
    ['JSON of somebody else', 'unknown_form', 'a.json', () => '{"format":"else"}'],
    [
      'JSON nested without end',
      'too_deep',
      'a.json',
      () => envelope({ content: { form: 'prose', doc: nested(200) } }),
    ],
    ['an export of a later version', 'later_format', 'a.json', () => envelope({ formatVersion: 2 })],
    ['an export of a later kind', 'later_format', 'a.json', () => envelope({ schemaVersion: 99 })],
    [
      'an export with a node that does not exist',
      'does_not_fit',
      'a.json',
      () => envelope({ content: { form: 'prose', doc: { type: 'doc', content: [{ type: 'script' }] } } }),
    ],
    [
      'an export with a link to a script',
      'does_not_fit',
      'a.json',
      () =>
        envelope({
          content: {
            form: 'prose',
            doc: {
              type: 'doc',
              content: [
                {
                  type: 'paragraph',
                  content: [
                    {
                      type: 'text',
                      text: 'x',
                      marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
                    },
                  ],
                },
              ],
            },
          },
        }),
    ],
  ]
  test.each(files)('%s: %s', async (_what, because, name, file) => {
    const answer = await bringIn(file(), name)
    expect(await answer.json()).toEqual({ error: { code: 'bad_input', field: `file.${because}` } })
    expect(answer.status).toBe(400)
    expect(await documentsAt()).toBe(0)
  })

  test('more than any file may have is refused before it is read', async () => {
    const bytes = 'A'.repeat(15 * 1024 * 1024)
    const answer = await ama.browser.post(`${path()}/imports`, {
      name: 'a.md',
      kind: 'vision',
      title: 'x',
      bytes,
    })
    expect(answer.status).toBe(413)
  })

  test('a stranger is turned away before a large body is read, and other doors take no more than before', async () => {
    const large = { name: 'a.md', kind: 'vision', title: 'x', bytes: 'A'.repeat(1024 * 1024) }
    expect((await house.browser().post(`${path()}/imports`, large)).status).toBe(401)
    expect((await ama.browser.post(`${path()}/documents`, large)).status).toBe(413)
  })
})

test('nothing of a page runs or is fetched: scripts, handlers, frames and foreign addresses stay outside', async () => {
  const page = `<html><body onload="x()"><script>alert(1)</script><p>Text <a href="javascript:x()">one</a>
    <a href="https://example.org">two</a><iframe src="https://spy.example"></iframe><svg onload="x()"></svg></p></body></html>`
  const id = await idIn(await bringIn(page, 'page.html'))
  const text = JSON.stringify(await contentIn(id))
  expect(text).not.toMatch(/script|spy|onload|alert/)
  expect(text).toContain('https://example.org')
})

test('CAP-1.1 a challenge leaves under the names of its parts, and comes in again at another table word for word', async () => {
  const id = await aDocument(ama, 'Challenge and goal', 'challenge')
  const doc = await roomOf(id)
  const before = Y.encodeStateVector(doc)
  const write = (part: ChallengePart, words: string) =>
    addRow({ doc, name: part, fields: challenge.tables[part] }, { id: `${part}-of-ama`, words })
  write('challenge', 'Families cannot live from cocoa.\nNobody can tell.')
  write('goal', 'Every family lives from its work.')
  write('signsOfSuccess', 'Seven of ten households')
  const update = Y.encodeStateAsUpdate(doc, before)
  await house.workspace.live.write(id, [{ authorId: ama.person.id, update }])

  const markdown = await (await takeOut(id, 'markdown')).text()
  expect(markdown).toContain('## Signs of success\n\nSeven of ten households')
  expect(markdown).not.toMatch(/signsOfSuccess|Words/)
  const word = unzipSync(new Uint8Array(await (await takeOut(id, 'word')).arrayBuffer()))
  const text = strFromU8(word['word/document.xml']!)
  for (const words of ['Signs of success', 'Seven of ten households', 'Nobody can tell.'])
    expect(text).toContain(words)
  expect(text).not.toMatch(/signsOfSuccess|<w:tbl>/)

  const elsewhere = await aTable(house)
  const petra = await aPartner(house, elsewhere)
  const bytes = Buffer.from(await (await takeOut(id, 'json')).arrayBuffer()).toString('base64')
  const answer = await petra.browser.post(`/api/partnerships/${elsewhere.slug}/imports`, {
    name: 'challenge.json',
    kind: 'vision',
    bytes,
    title: 'Ours',
  })
  expect(answer.status).toBe(201)
  expect(challenge.content(await roomOf(await idIn(answer)))).toEqual(challenge.content(doc))
})

describe('the whole partnership', () => {
  test('every document is in one zip file, as a file of ours and as Markdown', async () => {
    await bringIn(charter, 'charter.md')
    await bringIn(charter, 'charter.md', ama, '../../etc/passwd: the <vision>')
    const answer = await ama.browser.get(`${path()}/export`)
    expect(answer.headers.get('Content-Type')).toBe('application/zip')
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    expect(Object.keys(files)).toEqual([
      '001 Charter.md',
      '001 Charter.json',
      '002 ..-..-etc-passwd- the -vision-.md',
      '002 ..-..-etc-passwd- the -vision-.json',
    ])
    expect(new TextDecoder().decode(files['001 Charter.md'])).toContain('Every **bean** has its')
  })

  test('ADO-7 what is adopted lies beside the draft, as it was signed', async () => {
    const id = await aText(house, ama, 'As it was signed.')
    await signVersion(ama, id, await putForward(ama, id))
    await write(house, ama, id, 'Written later.')
    const answer = await ama.browser.get(`${path()}/export`)
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    const words = (name: string) => new TextDecoder().decode(files[name])
    expect(words('001 Vision, version 1.md')).not.toContain('Written later.')
    expect(words('001 Vision, version 1.md')).toContain('As it was signed.')
    expect(words('001 Vision.md')).toContain('Written later.')
  })

  test('T6 who loses the place while it is sent gets no more', async () => {
    const kwaku = await aMember(house, table)
    for (let count = 0; count < 3; count += 1) await bringIn(charter, 'charter.md')
    const answer = await kwaku.browser.get(`${path()}/export`)
    await house.database.kysely
      .updateTable('membership')
      .set({ ended_at: house.clock.now() })
      .where('person_id', '=', kwaku.person.id)
      .execute()
    await expect(answer.arrayBuffer()).rejects.toThrow(/not_found|terminated/)
  })
})

/** Quotes in quotes, so many. */
function nested(depth: number) {
  let node: object = { type: 'paragraph' }
  for (let level = 0; level < depth; level += 1) node = { type: 'blockquote', content: [node] }
  return { type: 'doc', content: [node] }
}
