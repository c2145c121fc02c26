import { randomToken, sha256 } from '@roundtable/foundation/ids'
import type { MailLanguage } from '@roundtable/shared/inbox/mail'
import type { Waiting, WaitingKind } from '@roundtable/shared/inbox/waiting'
import { can } from '@roundtable/shared/permissions'
import { addressesOf } from '../accounts/index.ts'
import { countSince } from '../audit/index.ts'
import {
  everyPartnership,
  findPlaceIn,
  findPlacesAt,
  type PartnershipAtWork,
  type Place,
} from '../membership/index.ts'
import { inboxLetter } from './letter.ts'
import { unsaid } from './mail.ts'
import { isTimeForDigest, localTime } from './morning.ts'
import { type Inbox, listWaiting } from './operations.ts'
import { findMail, findMailOf, findSeen, findTold, insertOffLink, putMail, putTold } from './store.ts'
import type { InboxMailTable } from './tables.ts'

/** Known to one organisation alone, so no letter tells of it. */
const keptOut: readonly WaitingKind[] = ['red-line.run-out']
const soonMs = 2 * 24 * 60 * 60 * 1000

/** What somebody is to be written, and what will have been told by it. */
interface Draft {
  partnership: PartnershipAtWork
  place: Place
  /** As it stands, and as it will stand when the letter has gone. */
  mail: { before: InboxMailTable; after: InboxMailTable }
  told: { before: ReadonlySet<string>; after: readonly Waiting[] }
  waiting: readonly Waiting[]
  news: number
}

/**
 * Writes to everybody it is time to write to. A mail server that does not take a letter ends the round: the rest is
 * tried in the next.
 */
export async function post(inbox: Inbox): Promise<void> {
  if (inbox.mailer === undefined) return
  const { kysely } = inbox.database
  for (const partnership of await everyPartnership(kysely)) {
    const wishes = new Map((await findMailOf(kysely, partnership.id)).map((row) => [row.person_id, row]))
    for (const place of await findPlacesAt(kysely, [partnership.id])) {
      const mail = wishes.get(place.personId) ?? unsaid(place.personId, partnership)
      const draft = await draftFor(inbox, partnership, place, mail)
      if (draft !== undefined && !(await deliver(inbox, draft))) return
    }
  }
}

/** Nothing where it is not the hour or there is nothing to note. */
async function draftFor(
  inbox: Inbox,
  partnership: PartnershipAtWork,
  place: Place,
  mail: InboxMailTable,
): Promise<Draft | undefined> {
  const now = inbox.clock.now()
  const here = localTime(now, partnership.timeZone)
  const isDigest = mail.rhythm === 'daily'
  if (!can(place.role, 'inbox.read') || mail.rhythm === 'off') return undefined
  if (isDigest && !isTimeForDigest(here, mail.digest_day)) return undefined

  const waiting = (await listWaiting(inbox, place)).filter(({ kind }) => !keptOut.includes(kind))
  const told = await findTold(inbox.database.kysely, place)
  const untold = waiting.filter(({ kind, id }) => !told.has(`${kind} ${id}`))
  const base = { partnership, place, told: { before: told, after: waiting } }
  if (!isDigest) {
    if (untold.length === 0 && told.size === waiting.length) return undefined
    return { ...base, mail: { before: mail, after: mail }, waiting: untold, news: 0 }
  }
  const news = await countNews(inbox, place, mail)
  const isWorthIt = news > 0 || untold.length > 0 || waiting.some(({ dueAt }) => isSoon(dueAt, now))
  const after = { ...mail, digest_day: here.day, told_until: now }
  return { ...base, mail: { before: mail, after }, waiting: isWorthIt ? waiting : [], news }
}

const isSoon = (dueAt: number | null, now: number) => dueAt !== null && dueAt - now <= soonMs

/** Entries of the partnership's record alone, that the person has neither read nor been told of. */
async function countNews({ database }: Inbox, place: Place, mail: InboxMailTable): Promise<number> {
  const chain = place.partnership.id
  const seq = (await findSeen(database.kysely, place, [chain])).get(chain) ?? 0
  const at = mail.told_until ?? place.joinedAt
  return countSince(database.kysely, chain, { seq, at }, place.personId)
}

/** False where the mail server did not take the letter; then nothing has been told. */
async function deliver(inbox: Inbox, draft: Draft): Promise<boolean> {
  if (!(await claim(inbox, draft))) return true
  if (draft.waiting.length === 0 && draft.news === 0) return true
  if (!(await sitsThereStill(inbox, draft.place))) return true
  if (await send(inbox, draft)) return true
  await giveBack(inbox, draft)
  return false
}

/** Notes what will have been told before it is: of two nodes, or two rounds, one sends the letter. */
function claim({ database, clock }: Inbox, { place, mail, told }: Draft): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const now = (await findMail(transaction, place.personId, place.partnership.id)) ?? mail.before
    const known = await findTold(transaction, place)
    const isSame = now.rhythm === mail.before.rhythm && now.digest_day === mail.before.digest_day
    const isKnown = known.size === told.before.size && [...known].every((thing) => told.before.has(thing))
    if (!isSame || !isKnown) return false
    await putMail(transaction, mail.after)
    await putTold(transaction, place, told.after, clock.now())
    return true
  })
}

async function giveBack({ database, clock }: Inbox, { place, mail, told }: Draft): Promise<void> {
  await database.transaction(async (transaction) => {
    await putMail(transaction, mail.before)
    const before = told.after.filter(({ kind, id }) => told.before.has(`${kind} ${id}`))
    await putTold(transaction, place, before, clock.now())
  })
}

/** Asked last of all: between gathering and sending somebody may have lost their place, or changed it. */
async function sitsThereStill({ database }: Inbox, place: Place): Promise<boolean> {
  const now = await findPlaceIn(database.kysely, place.personId, place.partnership.id)
  return now?.role === place.role && now.organisation?.id === place.organisation?.id
}

async function send({ database, clock, mailer, origin }: Inbox, draft: Draft): Promise<boolean> {
  const { partnership, place, mail, waiting, news } = draft
  const { kysely } = database
  const token = randomToken()
  await insertOffLink(kysely, {
    token_hash: sha256(token),
    person_id: place.personId,
    partnership_id: partnership.id,
    created_at: clock.now(),
  })
  const to = (await addressesOf(kysely, [place.personId])).get(place.personId)!
  const rhythm = mail.before.rhythm === 'daily' ? 'daily' : 'at_once'
  const language = mail.before.language as MailLanguage
  const offLink = `${origin}/mail-off#${token}`
  return mailer!.send(inboxLetter({ to, partnership, origin, language, rhythm, waiting, news, offLink }))
}
