import * as Y from 'yjs'
import type { LogRow } from '../log.ts'
import type { House } from './house.ts'
import { Random } from './random.ts'

/** What a document holds, for comparing: texts, what is known of each client, and how much is deleted. */
export function contentOf(doc: Y.Doc) {
  return {
    text: doc.getText('text').toJSON(),
    facts: doc.getMap('facts').toJSON(),
    nodes: doc.getXmlFragment('default').toJSON(),
    pending: [doc.store.pendingStructs, doc.store.pendingDs],
    known: Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(doc))),
  }
}

interface Course {
  readonly steps: number
  /** Whether the base is written too while the branch is. */
  readonly baseMoves: boolean
  readonly restarts: boolean
}

/** From one seed: people write in a base and in a room that follows it, while the engine is restarted now and then. */
export class BranchStory {
  readonly #random: Random
  readonly #open: () => Promise<House>
  readonly #baseId: string
  readonly #branchId: string
  /** What was written in the base, apart from the engine. */
  readonly #baseAlone = new Y.Doc()
  #house: House
  #writers = new Map<string, Y.Doc>()

  private constructor(seed: number, house: House, open: () => Promise<House>) {
    this.#random = new Random(seed)
    this.#open = open
    this.#house = house
    this.#baseId = crypto.randomUUID()
    this.#branchId = `branch-of-${this.#baseId}`
  }

  /** The base has some text before the branch is made. */
  static async begin(seed: number, open: () => Promise<House>): Promise<BranchStory> {
    const story = new BranchStory(seed, await open(), open)
    for (let count = 0; count < 15; count++)
      await story.#write(story.#baseId, story.#random.pick(['anna', 'ben']))
    return story
  }

  async go({ steps, baseMoves, restarts }: Course): Promise<void> {
    for (let step = 0; step < steps; step++) {
      const inBase = baseMoves && this.#random.chance(0.5)
      if (inBase) await this.#write(this.#baseId, this.#random.pick(['anna', 'ben']))
      else await this.#write(this.#branchId, this.#random.pick(['ben', 'miriam']))
      if (restarts && this.#random.chance(0.05)) await this.restart()
    }
  }

  async restart(): Promise<void> {
    await this.#house.close()
    this.#house = await this.#open()
  }

  merge(): Promise<void> {
    return this.#house.live.merge(this.#branchId)
  }

  async base() {
    return contentOf(await this.#loaded(this.#baseId))
  }

  async branch() {
    return contentOf(await this.#loaded(this.#branchId))
  }

  /** The base as it would be had there been no branch. */
  async baseAlone() {
    return contentOf(this.#baseAlone)
  }

  /** The base with the rows of the branch, in their order or in any. */
  async branchFromLogs({ shuffled = false } = {}) {
    const pieces = [(await this.#house.live.state(this.#baseId))!]
    for (const { bytes } of await this.#rows(this.#branchId)) pieces.push(bytes)
    if (shuffled) pieces.sort(() => this.#random.fraction() - 0.5)
    const doc = new Y.Doc()
    for (const piece of pieces) Y.applyUpdate(doc, piece)
    return contentOf(doc)
  }

  rowsOfBase(): Promise<LogRow[]> {
    return this.#rows(this.#baseId)
  }

  /** Every letter that stands in the base, by its Yjs id. */
  async visibleInBase(): Promise<string[]> {
    return lettersOf(await this.#loaded(this.#baseId))
  }

  /** The same without what the branch deletes, itself or with the paragraph it stands in: all the rest must outlive the merging. */
  async keptOfBase(): Promise<string[]> {
    const deleted = await this.#deletedByBranch()
    return lettersOf(await this.#loaded(this.#baseId), (id) => deleted.has(id))
  }

  async #deletedByBranch(): Promise<Set<string>> {
    const deleted = new Set<string>()
    for (const { bytes } of await this.#rows(this.#branchId)) {
      for (const [client, ranges] of Y.decodeUpdate(bytes).ds.clients) {
        for (const { clock, len } of ranges) {
          for (let at = clock; at < clock + len; at++) deleted.add(`${client}:${at}`)
        }
      }
    }
    return deleted
  }

  async end(): Promise<void> {
    await this.#house.close()
    this.#baseAlone.destroy()
    for (const doc of this.#writers.values()) doc.destroy()
  }

  /** Somebody whose page is up to date, or a little behind, makes one change. */
  async #write(roomId: string, authorId: string): Promise<void> {
    const doc = this.#writerIn(roomId, authorId)
    if (this.#random.chance(0.7)) Y.applyUpdate(doc, (await this.#house.live.state(roomId)) ?? nothing)
    const before = Y.encodeStateVector(doc)
    change(doc, this.#random)
    const update = Y.encodeStateAsUpdate(doc, before)
    await this.#house.live.write(roomId, [{ authorId, update }])
    if (roomId === this.#baseId) Y.applyUpdate(this.#baseAlone, update)
  }

  #writerIn(roomId: string, authorId: string): Y.Doc {
    const key = `${authorId} in ${roomId}`
    const known = this.#writers.get(key) ?? new Y.Doc()
    this.#writers.set(key, known)
    return known
  }

  async #loaded(roomId: string): Promise<Y.Doc> {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, (await this.#house.live.state(roomId))!)
    return doc
  }

  async #rows(roomId: string): Promise<LogRow[]> {
    const rows: LogRow[] = []
    for await (const row of this.#house.live.rows(roomId)) rows.push(row)
    return rows
  }
}

const nothing = Uint8Array.of(0, 0)

/** Texts at the top, and paragraphs with texts of their own, which may be deleted while somebody writes in them. */
function change(doc: Y.Doc, random: Random): void {
  const nodes = doc.getXmlFragment('default')
  const paragraph = nodes.length === 0 ? undefined : nodes.get(random.below(nodes.length))
  const what = random.fraction()
  if (paragraph === undefined || what < 0.15)
    nodes.insert(random.below(nodes.length + 1), [aParagraph(random)])
  else if (what < 0.25) nodes.delete(random.below(nodes.length), 1)
  else if (what < 0.6 && paragraph instanceof Y.XmlElement) write(paragraph.get(0) as Y.XmlText, random)
  else if (what < 0.9) write(doc.getText('text'), random)
  else doc.getMap('facts').set(String(random.below(4)), random.below(100))
}

function aParagraph(random: Random): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(random.pick(['one', 'two', 'three']))])
  return paragraph
}

function write(text: Y.Text, random: Random): void {
  if (random.chance(0.3) && text.length > 0) {
    const from = random.below(text.length)
    text.delete(from, 1 + random.below(Math.min(4, text.length - from)))
  } else text.insert(random.below(text.length + 1), random.pick(['a', 'bc', 'def ']))
}

/** Those that `isGone` names, by themselves or by what they stand in, are left out. */
function lettersOf(doc: Y.Doc, isGone: (id: string) => boolean = () => false): string[] {
  const letters: string[] = []
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentString))
        continue
      if (around(struct).some(({ id }) => isGone(`${id.client}:${id.clock}`))) continue
      for (let at = 0; at < struct.length; at++) letters.push(`${struct.id.client}:${struct.id.clock + at}`)
    }
  }
  return letters.filter((letter) => !isGone(letter))
}

/** The items an item stands in, the innermost first. */
function around(item: Y.Item): Y.Item[] {
  const parent = item.parent instanceof Y.AbstractType ? item.parent._item : null
  return parent === null ? [] : [parent, ...around(parent)]
}
