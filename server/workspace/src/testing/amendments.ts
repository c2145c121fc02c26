import * as Y from 'yjs'
import { proseRoot } from '@roundtable/shared/document-kinds/prose'
import type { TestWorkspace } from './a-workspace.ts'
import type { Seated } from './builders.ts'
import type { World } from './world.ts'

/** Opens an amendment of a document and answers its id; nothing is written in it yet. */
export async function anAmendment(by: Seated, documentId: string, reason = 'It says more'): Promise<string> {
  const path = `/api/partnerships/${by.table.slug}/documents/${documentId}/amendments`
  const response = await by.browser.post(path, { reason })
  if (response.status !== 201) throw new Error(`no amendment: ${await response.text()}`)
  return ((await response.json()) as { id: string }).id
}

/** An amendment of the lead's with a paragraph in it, and the version somebody reads who opens it now. */
export async function aWrittenAmendment(world: World): Promise<{ id: string; seen: string }> {
  const id = await anAmendment(world.lead, world.documentId)
  await write(world.house, id, world.lead, (text) => text.push([paragraph('Suggested.')]))
  return { id, seen: await seenIn(world.lead, id) }
}

export async function seenIn(by: Seated, id: string): Promise<string> {
  const response = await by.browser.get(`/api/partnerships/${by.table.slug}/amendments/${id}`)
  return ((await response.json()) as { version: string }).version
}

/** Makes one change to a room in somebody's name, as the live socket would. */
export async function write(
  { workspace }: Pick<TestWorkspace, 'workspace'>,
  roomId: string,
  { person }: Pick<Seated, 'person'>,
  change: (text: Y.XmlFragment) => void,
): Promise<void> {
  const doc = await opened({ workspace }, roomId)
  const before = Y.encodeStateVector(doc)
  doc.transact(() => change(doc.getXmlFragment(proseRoot)))
  const update = Y.encodeStateAsUpdate(doc, before)
  await workspace.live.write(roomId, [{ authorId: person.id, update }])
}

export async function opened(
  { workspace }: Pick<TestWorkspace, 'workspace'>,
  roomId: string,
): Promise<Y.Doc> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await workspace.live.state(roomId))!)
  return doc
}

/** The lines of a text. */
export async function linesOf(house: Pick<TestWorkspace, 'workspace'>, roomId: string): Promise<string[]> {
  const root = (await opened(house, roomId)).getXmlFragment(proseRoot)
  return root.toArray().map((block) =>
    (block as Y.XmlElement)
      .toArray()
      .map((text) => (text as Y.XmlText).toJSON())
      .join(''),
  )
}

export function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(text)])
  return element
}

/** Puts words in the place of others in the block at this place. */
export function replace(root: Y.XmlFragment, at: number, words: string, by: string): void {
  const text = (root.get(at) as Y.XmlElement).get(0) as Y.XmlText
  const from = text.toJSON().indexOf(words)
  if (from < 0) throw new Error(`“${words}” is not in “${text.toJSON()}”`)
  text.delete(from, words.length)
  text.insert(from, by)
}
