import type { Kysely, Transaction } from 'kysely'
import { sha256 } from '@roundtable/foundation/ids'
import { Refusal } from '@roundtable/shared/errors'
import { mailLanguages, type MailLanguage, type MailWish } from '@roundtable/shared/inbox/mail'
import type { Tables } from '../../tables.ts'
import { findPartnership, type PartnershipAtWork, type Place } from '../membership/index.ts'
import type { Inbox } from './operations.ts'
import { findMail, findOffLink, putMail } from './store.ts'
import type { InboxMailTable } from './tables.ts'

/** How the asker is written to about this partnership. `available` is false where the instance has no mail server. */
export async function mailOf({ database, mailer }: Pick<Inbox, 'database' | 'mailer'>, place: Place) {
  const { personId, partnership } = place
  const row = await mailRow(database.kysely, personId, partnership.id)
  return { available: mailer !== undefined, rhythm: row.rhythm, language: row.language as MailLanguage }
}

export async function wishMail({ database, changes }: Inbox, place: Place, wish: MailWish): Promise<void> {
  const { personId, partnership } = place
  await database.transaction((transaction) => change(transaction, personId, partnership.id, wish))
  changes.tell({ partnershipId: partnership.id, personId })
}

/**
 * Switches the letters off from a link in one of them. The link does this and nothing else, however often it is used;
 * answers which partnership it is about.
 */
export async function switchMailOff(
  { database, changes }: Inbox,
  token: string,
): Promise<{ partnership: string }> {
  const { partnership, personId } = await database.transaction(async (transaction) => {
    const link = await findOffLink(transaction, sha256(token))
    if (link === undefined) throw new Refusal('not_found')
    await change(transaction, link.person_id, link.partnership_id, { rhythm: 'off' })
    return {
      partnership: await findPartnership(transaction, link.partnership_id),
      personId: link.person_id,
    }
  })
  changes.tell({ partnershipId: partnership.id, personId })
  return { partnership: partnership.name }
}

/** What holds for somebody who never said: a mail on working mornings, in the partnership's first language we write. */
export function unsaid(personId: string, { id, languages }: PartnershipAtWork): InboxMailTable {
  const language = languages
    .map((tag) => mailLanguages.find((known) => tag.startsWith(known)))
    .find((known) => known !== undefined)
  return {
    person_id: personId,
    partnership_id: id,
    rhythm: 'daily',
    language: language ?? 'en',
    digest_day: null,
    told_until: null,
  }
}

async function change(
  transaction: Transaction<Tables>,
  personId: string,
  partnershipId: string,
  wish: Partial<MailWish>,
): Promise<void> {
  await putMail(transaction, { ...(await mailRow(transaction, personId, partnershipId)), ...wish })
}

async function mailRow(kysely: Kysely<Tables>, personId: string, partnershipId: string) {
  const row = await findMail(kysely, personId, partnershipId)
  return row ?? unsaid(personId, await findPartnership(kysely, partnershipId))
}
