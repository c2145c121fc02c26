import type { Live } from '@roundtable/live'
import type { HistoryPack } from '@roundtable/live/log'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { Refusal } from '@roundtable/shared/errors'
import type { MomentPart } from '@roundtable/shared/history'
import type { Desk } from '../audit/index.ts'
import { findDocument } from '../documents/index.ts'
import type { Place } from '../membership/index.ts'
import type { HistoryThread } from './history-thread.ts'
import type { HistoryIndex } from './indexing.ts'
import type { Past } from './past.ts'
import { findCheckpoint, findIndex, findIndexedSeq, findNamedVersions } from './store.ts'
import { viewAt } from './view.ts'

/** What the verbs of this feature stand on. */
export interface History extends Desk {
  live: Pick<Live, 'rows' | 'packs' | 'state' | 'write' | 'versions'>
  index: HistoryIndex
  thread: HistoryThread
}

/** A document with the part of its past that is for the asker. */
export interface OwnPast {
  id: string
  title: string
  kind: DocumentKindId
  archived: boolean
  /** The first moment they may see: the text as it stood when they came, or 0, before its first word. */
  first: number
  /** The last row. */
  head: number
}

/** Finds a document for the asker and brings its list up to now. */
export async function pastFor(history: History, place: Place, id: string): Promise<OwnPast> {
  const { kysely } = history.database
  const document = await findDocument(kysely, place, id)
  if (document === undefined) throw new Refusal('not_found')
  const kind = document.kind as DocumentKindId
  await history.index.bringUp(id, kind)
  const view = await viewAt(kysely, place)
  const first = view === 'from_the_start' ? 0 : await rowAt(history, id, place.joinedAt)
  return {
    id,
    title: document.title,
    kind,
    archived: document.archived_at !== null,
    first,
    head: await findIndexedSeq(kysely, id),
  }
}

/** One moment of a text, or what came and went between two. Outside what is for the asker there is nothing. */
export async function readMoment(history: History, place: Place, id: string, part: MomentPart) {
  const past = await pastFor(history, place, id)
  const at = momentIn(past, part.at === undefined ? past.head : Number(part.at))
  const base = { at, head: past.head, kind: past.kind, title: past.title }
  if (part.since === undefined)
    return {
      ...base,
      writtenAt: await timeOf(history, id, at),
      content: await contentAt(history, past, at),
      comparison: null,
    }
  const since = momentIn(past, Number(part.since))
  const writtenAt = await timeOf(history, id, at)
  return { ...base, writtenAt, content: null, comparison: await compared(history, past, since, at) }
}

/** What a moment that is for the asker was called, where somebody gave it a name; the latest of them. */
export async function momentNamed(
  { database }: History,
  id: string,
  at: number,
): Promise<string | undefined> {
  const versions = await findNamedVersions(database.kysely, id)
  return versions.find(({ seq }) => seq === at)?.name
}

/** A moment that is for the asker. */
export function momentIn({ first, head }: OwnPast, at: number): number {
  if (at < first || at > head) throw new Refusal('not_found')
  return at
}

export async function contentAt(history: History, { id, kind }: OwnPast, at: number) {
  return history.thread.ask('content', await untilRow(history, { id, kind }, at, at))
}

async function compared(history: History, past: OwnPast, since: number, at: number) {
  const { thread } = history
  if (since <= at) return thread.ask('comparison', { ...(await untilRow(history, past, since, at)), since })
  const [before, after] = [await contentAt(history, past, since), await contentAt(history, past, at)]
  return thread.ask('wayBack', { kind: past.kind, before, after })
}

/** A document not later than row `from`, and the rows after it up to row `to`. */
async function untilRow(
  { database, live }: History,
  { id, kind }: Pick<OwnPast, 'id' | 'kind'>,
  from: number,
  to: number,
): Promise<Past> {
  const index = await findIndex(database.kysely, id)
  const base =
    index !== undefined && index.seq <= from
      ? index
      : await findCheckpoint(database.kysely, id, { seq: from })
  const after = base?.seq ?? 0
  const packs: HistoryPack[] = []
  for await (const pack of live.packs(id, after)) {
    if (pack.fromSeq > to) break
    packs.push(pack)
  }
  return { kind, state: base?.state, from: after, to, packs }
}

/** The last row that was written up to a time; 0 where there was none. */
async function rowAt({ database, live }: History, id: string, time: number): Promise<number> {
  const checkpoint = await findCheckpoint(database.kysely, id, { at: time })
  let last = checkpoint?.seq ?? 0
  for await (const { seq, at } of live.rows(id, last)) {
    if (at > time) break
    last = seq
  }
  return last
}

/** When a row was written; nothing before the first. */
export async function timeOf(
  { live }: Pick<History, 'live'>,
  id: string,
  seq: number,
): Promise<number | null> {
  if (seq === 0) return null
  for await (const row of live.rows(id, seq - 1)) return row.at
  return null
}
