import type { NewsRead } from '@roundtable/shared/inbox/mail'
import type { Waiting } from '@roundtable/shared/inbox/waiting'
import type { Mailer } from '../../mail.ts'
import { countSince, type Desk, findLast, findSince } from '../audit/index.ts'
import type { Place } from '../membership/index.ts'
import { chainsOf, toldTo } from '../record/index.ts'
import { findSeen, putSeen } from './store.ts'

/** What the inbox stands on. */
export interface Inbox extends Desk {
  /** What every feature says waits for the holder of a place. */
  waitingFor(place: Place): Promise<Waiting[]>
  /** Nothing where no mail server is set. */
  mailer: Mailer | undefined
  /** The instance's public address, which links begin with. */
  origin: string
}

/** What waits for the holder of the place: first what is due first, then what has waited longest. */
export async function listWaiting(inbox: Pick<Inbox, 'waitingFor'>, place: Place): Promise<Waiting[]> {
  const waiting = await inbox.waitingFor(place)
  const due = ({ dueAt }: Waiting) => dueAt ?? Number.POSITIVE_INFINITY
  return waiting.toSorted((a, b) => (due(a) === due(b) ? a.since - b.since : due(a) - due(b)))
}

const atMost = 30

/**
 * What others did since the asker last said they had read it, newest first: in the partnership's record and in that of
 * their own organisation. `more` are those beyond the list; `read` is handed back when the list has been read.
 */
export async function listNews({ database }: Pick<Inbox, 'database'>, place: Place) {
  const { kysely } = database
  const chains = chainsOf(place)
  const seen = await findSeen(kysely, place, chains)
  const rows = []
  let count = 0
  for (const chain of chains) {
    // Nobody is told of what happened before they came.
    const from = { seq: seen.get(chain) ?? 0, at: place.joinedAt }
    rows.push(...(await findSince(kysely, chain, from, { personId: place.personId, limit: atMost })))
    count += await countSince(kysely, chain, from, place.personId)
  }
  const shown = rows.toSorted((a, b) => b.at - a.at || b.seq - a.seq).slice(0, atMost)
  const last = (chain: string) => findLast(kysely, chain).then((entry) => entry?.seq ?? 0)
  const own = place.organisation
  return {
    ...(await toldTo(kysely, place, shown)),
    more: count - shown.length,
    read: {
      partnership: await last(place.partnership.id),
      organisation: own === null ? null : await last(own.id),
    },
  }
}

/** Notes that the asker has read the news so far. It is theirs alone: no entry in the record, and nobody else is told. */
export async function markRead({ database, changes }: Inbox, place: Place, read: NewsRead): Promise<void> {
  const { partnership, organisation, personId } = place
  const marks = [{ chain: partnership.id, seq: read.partnership }]
  if (organisation !== null && read.organisation !== null)
    marks.push({ chain: organisation.id, seq: read.organisation })
  await database.transaction(async (transaction) => {
    const seen = await findSeen(transaction, place, chainsOf(place))
    // Another tab may have read further by now.
    for (const mark of marks)
      if (mark.seq > (seen.get(mark.chain) ?? -1)) await putSeen(transaction, place, mark)
  })
  changes.tell({ partnershipId: partnership.id, personId })
}
