import type { Kysely } from 'kysely'
import * as Y from 'yjs'
import type { LogRow, LogStore } from '@roundtable/live/log'
import { type Adoption, openDraft, putForward, sign } from '../features/adoption/index.ts'
import type { Desk } from '../features/audit/index.ts'
import type { Place } from '../features/membership/index.ts'
import type { Tables } from '../tables.ts'
import type { PastAct } from './past.ts'
import { cocoa } from './partnerships.ts'

/** A version of a text of the cocoa table: who put it forward, and from when to when the seats signed. */
interface SampleVersion {
  title: string
  by: string
  at: string
  /** The moment of the last signature: that adopts it. */
  until: string
  nextReviewOn?: string
  /** Who signed with a reservation, and which. */
  reservations?: Readonly<Record<string, string>>
}

const versions: readonly SampleVersion[] = [
  { title: 'Vision', by: 'Petra Vogel', at: '2025-02-25T09:30Z', until: '2025-03-06T15:10Z' },
  {
    title: 'Vision',
    by: 'Yaw Sarkodie',
    at: '2025-09-30T10:00Z',
    until: '2025-10-14T09:20Z',
    reservations: { 'Elena Marchetti': 'We read “every bean” as every bean we buy directly.' },
  },
  {
    title: 'Vision',
    by: 'Ama Dankwa',
    at: '2026-03-10T08:15Z',
    until: '2026-03-12T14:05Z',
    nextReviewOn: '2027-03-12',
    reservations: {
      'Ingrid Solheim': 'Thirty days to answer in person is short for a trading house. We will try.',
      'Hannah Weiss': 'We had wanted farm workers named beside farmers. We sign, and will come back to it.',
    },
  },
  {
    title: 'Code of conduct',
    by: 'Kwabena Ofori',
    at: '2026-02-10T09:45Z',
    until: '2026-02-24T16:30Z',
    nextReviewOn: '2027-01-20',
    reservations: {
      'Elena Marchetti':
        'Where the law makes us publish at once, we tell the seats the same day and do not wait for their word.',
    },
  },
]

/** What was written to each room, by its id. */
export type WrittenTexts = ReadonlyMap<string, readonly LogRow[]>

/** Read before the sample's transaction begins: within it nothing else gets to the database. */
export async function writtenTexts(log: LogStore, roomIds: readonly string[]): Promise<WrittenTexts> {
  const written = new Map<string, readonly LogRow[]>()
  for (const roomId of roomIds) written.set(roomId, (await log.load(roomId))?.tail ?? [])
  return written
}

/** How the partners adopted their texts, by the verbs their pages call, with the words as they were then. */
export function cocoaAdoptions(written: WrittenTexts): PastAct[] {
  return versions.flatMap((version) => [
    {
      at: version.at,
      by: version.by,
      does: (desk: Desk, place: Place) => putItForward(adoptionAt(desk, written), place, version),
    },
    ...leads().map((by, turn, all): PastAct => ({
      at: signedAt(version, (turn + 1) / all.length),
      by,
      does: (desk, place) => signIt(adoptionAt(desk, written), place, version, by),
    })),
  ])
}

async function putItForward(adoption: Adoption, place: Place, { title, nextReviewOn }: SampleVersion) {
  const id = await documentNamed(adoption.database.kysely, place, title)
  const { hash } = await openDraft(adoption, place, id)
  await putForward(adoption, place, id, { hash, nextReviewOn: nextReviewOn ?? null })
}

async function signIt(adoption: Adoption, place: Place, version: SampleVersion, by: string) {
  const { kysely } = adoption.database
  const id = await documentNamed(kysely, place, version.title)
  const latest = await kysely
    .selectFrom('document_version')
    .select('id')
    .where('document_id', '=', id)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  await sign(adoption, place, id, latest.id, { reservation: version.reservations?.[by] ?? null })
}

async function documentNamed(kysely: Kysely<Tables>, { partnership }: Place, title: string): Promise<string> {
  const row = await kysely
    .selectFrom('document')
    .select('id')
    .where('partnership_id', '=', partnership.id)
    .where('title', '=', title)
    .executeTakeFirstOrThrow()
  return row.id
}

/** No engine runs yet: the text of a moment is what had been written by then. */
function adoptionAt(desk: Desk, written: WrittenTexts): Adoption {
  const state = async (roomId: string) => {
    const rows = written.get(roomId)?.filter(({ at }) => at <= desk.clock.now()) ?? []
    return Y.mergeUpdates(rows.map(({ bytes }) => bytes))
  }
  return { ...desk, live: { state } }
}

const leads = () =>
  cocoa.organisations.flatMap(({ people }) =>
    people.filter(({ role }) => role === 'partner_lead').map(({ name }) => name),
  )

/** The seats sign one after the other, the last at `until`. */
function signedAt({ at, until }: SampleVersion, share: number): string {
  const [from, to] = [Date.parse(at), Date.parse(until)]
  return new Date(Math.round(from + (to - from) * share)).toISOString()
}
