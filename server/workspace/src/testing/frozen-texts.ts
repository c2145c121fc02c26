import * as Y from 'yjs'
import { proseRoot } from '@roundtable/shared/document-kinds/prose'
import { roomOf } from '@roundtable/shared/live/rooms'
import type { DocumentId } from '@roundtable/shared/ids'
import type { TestWorkspace } from './a-workspace.ts'
import { aDocument, type Seated } from './builders.ts'

/** Writes a paragraph into the live text of a document, in the name of `by`. */
export async function write(
  { workspace }: TestWorkspace,
  by: Seated,
  id: string,
  words: string,
): Promise<void> {
  const roomId = roomOf(id as DocumentId)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await workspace.live.state(roomId))!)
  const before = Y.encodeStateVector(doc)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  doc.getXmlFragment(proseRoot).push([paragraph])
  await workspace.live.write(roomId, [{ authorId: by.person.id, update: Y.encodeStateAsUpdate(doc, before) }])
}

/** A document with words in it. */
export async function aText(house: TestWorkspace, by: Seated, words = 'Every bean can be followed.') {
  const id = await aDocument(by)
  await write(house, by, id, words)
  return id
}

export const versionsPath = ({ table }: Seated, id: string) =>
  `/api/partnerships/${table.slug}/documents/${id}/versions`

/** The hash a person would read beside the text before they put it forward. */
export async function hashOfDraft({ browser, table }: Seated, id: string): Promise<string> {
  const response = await browser.get(`/api/partnerships/${table.slug}/documents/${id}/draft`)
  return ((await response.json()) as { hash: string }).hash
}

/** Puts the text forward as it stands and answers the id of the version. */
export async function putForward(
  by: Seated,
  id: string,
  nextReviewOn: string | null = null,
): Promise<string> {
  const hash = await hashOfDraft(by, id)
  const response = await by.browser.post(versionsPath(by, id), { hash, nextReviewOn })
  if (response.status !== 201) throw new Error(`not put forward: ${await response.text()}`)
  return ((await response.json()) as { id: string }).id
}

export const signVersion = (by: Seated, id: string, version: string, reservation: string | null = null) =>
  by.browser.post(`${versionsPath(by, id)}/${version}/signature`, { reservation })
