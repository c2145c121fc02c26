import type { Kysely, Transaction } from 'kysely'
import { newId } from '@roundtable/foundation/ids'
import { dayIn } from '@roundtable/shared/calendar'
import { Refusal } from '@roundtable/shared/errors'
import type { CommitmentId } from '@roundtable/shared/ids'
import {
  type Claim,
  type NewCommitment,
  type Promised,
  promiseKeeping,
  standingOf,
  type VerdictGiven,
  type Withdrawal,
} from '@roundtable/shared/profiles/commitments'
import type { Tables } from '../../tables.ts'
import { type Desk, perform } from '../audit/index.ts'
import { actorAt, type Place, timeZoneAt } from '../membership/index.ts'
import {
  changeCommitment,
  deleteVerdicts,
  findCommitment,
  findCommitments,
  findVerdicts,
  insertCommitment,
  putVerdict,
} from './commitments-store.ts'
import { organisationNames, ownOrganisation, partnersAt } from './partners.ts'
import type { CommitmentTable, CommitmentVerdictTable } from './tables.ts'

/** The ledger: everything promised, and how each partner keeps its word. */
export async function listCommitments({ database, clock }: Pick<Desk, 'database' | 'clock'>, place: Place) {
  const { kysely } = database
  const zone = await timeZoneAt(kysely, place)
  const today = dayIn(zone, clock.now())
  const all = await promisesAt(kysely, place, zone)
  const named = await organisationNames(kysely, place)
  const partners = await partnersAt(kysely, place)
  const owners = new Set([...partners.map(({ id }) => id), ...all.map(({ row }) => row.organisation_id)])
  return {
    commitments: all.map(({ row, answers, promised }) => ({
      id: row.id,
      owner: named(row.organisation_id),
      text: row.text,
      ...promised,
      standing: standingOf(promised, today),
      evidence: row.evidence,
      withdrawnFor: row.withdrawn_for,
      verdicts: answers.map((answer) => ({
        organisation: named(answer.organisation_id),
        verdict: answer.verdict,
        reason: answer.reason,
        on: dayIn(zone, answer.given_at),
      })),
    })),
    keeping: [...owners].map((id) => ({
      organisation: named(id),
      keeping: promiseKeeping(
        all.filter(({ row }) => row.organisation_id === id).map(({ promised }) => promised),
        today,
      ),
    })),
  }
}

async function promisesAt(kysely: Kysely<Tables>, place: Place, zone: string) {
  const given = await findVerdicts(kysely, place)
  return (await findCommitments(kysely, place)).map((row) => {
    const answers = given.filter(({ commitment_id }) => commitment_id === row.id)
    return { row, answers, promised: promisedOf(row, answers, zone) }
  })
}

function promisedOf(
  row: CommitmentTable,
  answers: readonly CommitmentVerdictTable[],
  zone: string,
): Promised {
  const dayOf = (at: number | null) => (at === null ? null : dayIn(zone, at))
  return {
    dueOn: row.due_on,
    claimedOn: dayOf(row.claimed_at),
    withdrawnOn: dayOf(row.withdrawn_at),
    verdicts: answers.map(({ verdict }) => verdict),
  }
}

export async function makeCommitment(desk: Desk, place: Place, { text, dueOn }: NewCommitment) {
  const own = ownOrganisation(place)
  const id = newId<CommitmentId>()
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    // A promise for yesterday would be late, or kept, the moment it is made.
    if (dueOn < dayIn(await timeZoneAt(transaction, place), at))
      throw new Refusal('bad_input', { field: 'dueOn' })
    await insertCommitment(transaction, {
      id,
      partnership_id: place.partnership.id,
      organisation_id: own.id,
      text,
      due_on: dueOn,
      made_by: place.personId,
      made_at: at,
      evidence: null,
      claimed_at: null,
      withdrawn_at: null,
      withdrawn_for: null,
    })
    await note('commitment.made', { commitmentId: id, organisation: own.name, text, dueOn })
  })
  return { id }
}

/** Its owner says that it is done. Others answer; a new claim, with better evidence, asks them anew. */
export async function claimDone(desk: Desk, place: Place, id: string, { evidence }: Claim): Promise<void> {
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    const { text } = await standingCommitment(transaction, place, id, 'own')
    await deleteVerdicts(transaction, id)
    await changeCommitment(transaction, id, { evidence, claimed_at: at })
    await note('commitment.claimed', { commitmentId: id, text, evidence })
  })
}

/** Another organisation confirms that it is done, or says why it is not. */
export async function answerClaim(desk: Desk, place: Place, id: string, answer: VerdictGiven): Promise<void> {
  const own = ownOrganisation(place)
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    const { text, claimed_at } = await standingCommitment(transaction, place, id, 'other')
    if (claimed_at === null) throw new Refusal('not_allowed')
    const { verdict, reason } = answer
    const given = { verdict, reason, given_by: place.personId, given_at: at }
    await putVerdict(transaction, { commitment_id: id, organisation_id: own.id, ...given })
    await note('commitment.answered', { commitmentId: id, text, organisation: own.name, verdict, reason })
  })
}

/** Takes a promise back, in sight of all: it stays in the ledger with its reason. */
export async function withdrawCommitment(
  desk: Desk,
  place: Place,
  id: string,
  { reason }: Withdrawal,
): Promise<void> {
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    const { text } = await standingCommitment(transaction, place, id, 'own')
    await changeCommitment(transaction, id, { withdrawn_at: at, withdrawn_for: reason })
    await note('commitment.withdrawn', { commitmentId: id, text, reason })
  })
}

/** A commitment that still stands, of one's own organisation or of another. Nobody judges themselves (CAP-3.4). */
async function standingCommitment(
  transaction: Transaction<Tables>,
  place: Place,
  id: string,
  whose: 'own' | 'other',
): Promise<CommitmentTable> {
  const commitment = await findCommitment(transaction, place, id)
  if (commitment === undefined) throw new Refusal('not_found')
  const isOwn = commitment.organisation_id === ownOrganisation(place).id
  if (isOwn !== (whose === 'own') || commitment.withdrawn_at !== null) throw new Refusal('not_allowed')
  return commitment
}
