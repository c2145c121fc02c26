import type { Transaction } from 'kysely'
import * as Y from 'yjs'
import { systemClock } from '@roundtable/foundation/clock'
import type { Database } from '@roundtable/foundation/database'
import { newId } from '@roundtable/foundation/ids'
import { type LogStore, serverAuthor } from '@roundtable/live/log'
import { proseRoot } from '@roundtable/shared/document-kinds/prose'
import { documentKinds } from '@roundtable/shared/document-kinds/registry'
import type { DocumentId, PartnershipId, PersonId } from '@roundtable/shared/ids'
import { hashPassword, insertPerson } from '../features/accounts/index.ts'
import { takeHeads } from '../features/audit/index.ts'
import { insertDocument } from '../features/documents/index.ts'
import { foundPartnership, organisationNamed, givePlace } from '../features/membership/index.ts'
import type { DemoAccount } from '../features/set-up/index.ts'
import type { PersonTable, Tables } from '../tables.ts'
import { deskAt } from './desk-in-the-past.ts'
import { cocoaAdoptions, type WrittenTexts, writtenTexts } from './adoption.ts'
import { codeHistory } from './code-of-conduct.ts'
import { cocoaCommitments } from './commitments.ts'
import { fillFiles } from './due-diligence.ts'
import { cocoaDiscussions } from './discussions.ts'
import { type Sitting, writtenHistory } from './history.ts'
import { cocoaMandate } from './mandate.ts'
import { minutesHistory } from './minutes.ts'
import { type PastAct, playPast } from './past.ts'
import { answerWhatWasDecided } from './joining.ts'
import { charter, cocoa, type SamplePartnership } from './partnerships.ts'
import { demoAccounts, type SampleSeat, seatsOf } from './people.ts'
import { suggestChanges } from './amendments.ts'
import { suggestRowChanges } from './row-amendments.ts'
import { drawRedLines } from './red-lines.ts'
import { writeRows } from './rows.ts'
import { doTableActs } from './table-acts.ts'
import { charterProfiles, cocoaProfiles } from './profiles.ts'
import { charterVisionHistory, plainVisionHistory, visionHistory } from './vision.ts'

/** The tables and texts of the demo, in the order they are made. */
const tables: readonly SampleTable[] = [
  {
    partnership: cocoa,
    past: (written) => [
      ...cocoaAdoptions(written),
      ...cocoaProfiles(),
      ...cocoaCommitments(),
      ...cocoaMandate(),
    ],
    texts: [
      { kind: 'vision', title: 'Vision', history: visionHistory, discussed: cocoaDiscussions },
      { kind: 'vision', title: 'Vision in plain language', history: plainVisionHistory },
      { kind: 'code-of-conduct', title: 'Code of conduct', history: codeHistory },
      { kind: 'note', title: 'Minutes of the spring meeting', history: minutesHistory },
    ],
  },
  {
    partnership: charter,
    past: charterProfiles,
    texts: [{ kind: 'vision', title: 'Vision', history: charterVisionHistory }],
  },
]

interface SampleTable {
  partnership: SamplePartnership
  /** What its people did, beside writing. */
  past(written: WrittenTexts): PastAct[]
  texts: readonly SampleText[]
}

interface SampleText {
  kind: 'vision' | 'code-of-conduct' | 'note'
  title: string
  history: readonly Sitting[]
  /** What people said beside it. */
  discussed?: typeof cocoaDiscussions
}

/** Where the sample is put. */
export interface EmptyHouse {
  database: Database<Tables>
  /** The log the engine will read: the texts are written into it with their months of history. */
  log: LogStore
}

/**
 * Fills an empty house with the sample and answers the people in it. Texts come first and people's rows last, in one
 * transaction: a start that was cut off leaves rooms nobody knows, never half a partnership, and the next one begins anew.
 */
export async function furnish(house: EmptyHouse): Promise<readonly DemoAccount[]> {
  const accounts = demoAccounts(tables.map(({ partnership }) => partnership))
  const anyone = await house.database.kysely.selectFrom('person').select('id').executeTakeFirst()
  if (anyone === undefined) await fill(house, accounts)
  return accounts
}

async function fill({ database, log }: EmptyHouse, accounts: readonly DemoAccount[]): Promise<void> {
  const people = await peopleOf(accounts)
  const rooms = new Map<SampleText, DocumentId>()
  for (const text of tables.flatMap(({ texts }) => texts)) rooms.set(text, await writeText(log, text, people))
  const written = await writtenTexts(log, [...rooms.values()])
  await database.transaction(async (transaction) => {
    for (const person of people.values()) await insertPerson(transaction, person)
    for (const { partnership, past, texts } of tables) {
      const partnershipId = await seatEverybody(transaction, partnership, people)
      for (const text of texts)
        await insertText(transaction, { id: rooms.get(text)!, partnershipId, text, people })
      await answerWhatWasDecided(transaction, { id: partnershipId, slug: partnership.slug }, people)
      await drawRedLines(transaction, { id: partnershipId, slug: partnership.slug }, people)
      const idOf = (name: string) => people.get(name)!.id
      const said = texts.flatMap(
        (text) => text.discussed?.(rooms.get(text)!, text.history, seedOf(text), idOf) ?? [],
      )
      await playPast(transaction, partnershipId, [...past(written), ...said], idOf)
      await fillFiles({ transaction, partnership, people, clock: systemClock })
    }
    await doTableActs(transaction, people)
  })
  const rows = await writeRows({ database, log }, people, systemClock.now())
  await suggestRowChanges({ database, log }, rows.milestones, people, systemClock.now())
  const documentId = rooms.get(tables[0]!.texts[0]!)!
  await suggestChanges({ database, log }, { slug: cocoa.slug, documentId, people })
  await database.transaction((transaction) => takeHeads(deskAt(transaction, systemClock.now())))
}

/** The people's rows, by name. */
type People = ReadonlyMap<string, PersonTable>

async function peopleOf(accounts: readonly DemoAccount[]): Promise<People> {
  const created_at = Date.parse(cocoa.founded)
  const rows = accounts.map(async ({ name, email, password }) => {
    const password_hash = await hashPassword(password)
    return { id: newId<PersonId>(), name, email, password_hash, created_at }
  })
  return new Map((await Promise.all(rows)).map((row) => [row.name, row]))
}

/** Writes a room whose log looks as if everybody had typed it themselves. Answers its id. */
async function writeText(log: LogStore, text: SampleText, people: People): Promise<DocumentId> {
  const { history } = text
  const roomId = newId<DocumentId>()
  const seed = seedOf(text)
  const { rows, clientIds } = writtenHistory(seed, proseRoot, history)
  const owners = new Map([...clientIds].map(([name, clientId]) => [clientId, people.get(name)!.id]))
  const { schemaVersion } = documentKinds[text.kind]
  const first = { authorId: serverAuthor, at: startOf(history), bytes: seed }
  await log.create(roomId, first, new Map(), schemaVersion)
  const authored = rows.map(({ by, at, bytes }) => ({ authorId: people.get(by)!.id, at, bytes }))
  // The last row apart: a text was last changed when the first row of the last append was written.
  for (const rows of [authored.slice(0, -1), authored.slice(-1)])
    await log.append([{ roomId, mayBeNew: false, rows, owners, schemaVersion }])
  return roomId
}

function seedOf({ kind, title }: SampleText): Uint8Array {
  const doc = new Y.Doc()
  documentKinds[kind].seed(doc, title)
  const seed = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return seed
}

const startOf = (history: readonly Sitting[]): number => Date.parse(history[0]!.at)

async function seatEverybody(
  transaction: Transaction<Tables>,
  partnership: SamplePartnership,
  people: People,
): Promise<PartnershipId> {
  const { slug, name, purpose } = partnership
  const { id, groups } = await foundPartnership(transaction, {
    slug,
    name,
    purpose,
    at: Date.parse(partnership.founded),
  })
  const since = ({ organisation }: SampleSeat) => Date.parse(organisation?.since ?? partnership.founded)
  for (const seat of seatsOf(partnership).toSorted((a, b) => since(a) - since(b))) {
    const { person, organisation } = seat
    const at = since(seat)
    const groupId = groups.find((group) => group.sector === organisation?.sector)?.id ?? null
    const place = organisation && { partnershipId: id, name: organisation.name, groupId, at }
    const organisationId = place === undefined ? null : await organisationNamed(transaction, place)
    const personId = people.get(person.name)!.id
    await givePlace(transaction, { partnershipId: id, personId, role: person.role, organisationId, at })
  }
  return id
}

async function insertText(
  transaction: Transaction<Tables>,
  document: { id: DocumentId; partnershipId: PartnershipId; text: SampleText; people: People },
): Promise<void> {
  const { id, partnershipId, text, people } = document
  await insertDocument(transaction, {
    id,
    partnership_id: partnershipId,
    kind: text.kind,
    title: text.title,
    created_by: people.get(text.history[0]!.by)!.id,
    created_at: startOf(text.history),
  })
}
