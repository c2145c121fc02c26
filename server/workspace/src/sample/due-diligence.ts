import type { Transaction } from 'kysely'
import type { Clock } from '@roundtable/foundation/clock'
import { dayOf } from '@roundtable/shared/due-diligence/flags'
import { type Criterion, criterionIds } from '@roundtable/shared/due-diligence/criteria'
import {
  addNote,
  assignReviewer,
  type DueDiligence,
  giveVoice,
  moveOn,
  openFile,
  recommend,
  recordCheck,
  reply,
  saveForm,
  submit,
  writeToApplicant,
} from '../features/due-diligence/index.ts'
import {
  findGroups,
  findOrganisations,
  findPlace,
  givePlace,
  type Place,
} from '../features/membership/index.ts'
import type { PersonTable, Tables } from '../tables.ts'
import { type CheckSample, type FileSample, files, found } from './due-diligence-files.ts'
import { deskAt } from './desk-in-the-past.ts'
import { addressOf } from './people.ts'
import type { SamplePartnership } from './partnerships.ts'

const day = 24 * 60 * 60 * 1000

interface Scene {
  transaction: Transaction<Tables>
  partnership: SamplePartnership
  people: ReadonlyMap<string, PersonTable>
  clock: Clock
}

/** What happens on one day, told in days before today: admissions run out and conditions fall due as time goes by. */
interface Step {
  daysAgo: number
  act(diligence: DueDiligence): Promise<unknown>
}

/** Fills the files of a partnership by the feature's own verbs, each on its day, in the order of the days. */
export async function fillFiles(scene: Scene): Promise<void> {
  const now = scene.clock.now()
  const steps = files[scene.partnership.slug]?.flatMap((file) => stepsOf(scene, file, now)) ?? []
  for (const { daysAgo, act } of steps.toSorted((a, b) => b.daysAgo - a.daysAgo))
    await act(diligenceAt(scene, now - daysAgo * day))
}

function diligenceAt({ transaction }: Scene, at: number): DueDiligence {
  const desk = deskAt(transaction, at)
  const invitations = { ...desk, mailer: undefined, origin: '', goodForMs: 7 * day }
  return { ...desk, invitations, rightsChanged: () => Promise.resolve() }
}

function stepsOf(scene: Scene, file: FileSample, now: number): Step[] {
  const { reviewers = [], checks = [], voices = [], conditions = [], opened } = file
  let id = ''
  const secretariat = () => placeOf(scene, scene.partnership.secretariat[0]!.name)
  const steps: Step[] = [{ daysAgo: opened, act: async (desk) => void (id = await open(scene, desk, file)) }]
  const add = (daysAgo: number | undefined, act: Step['act']) => {
    if (daysAgo !== undefined) steps.push({ daysAgo, act })
  }
  const { applicant } = file
  if (applicant !== undefined) {
    add(applicant.saved, async (desk) =>
      saveForm(desk, await placeOf(scene, applicant.person), applicant.form),
    )
    add(applicant.submitted, async (desk) => submit(desk, await placeOf(scene, applicant.person)))
    add(file.screening, async (desk) => moveOn(desk, await secretariat(), id, 'start_screening'))
  }
  add(file.review, async (desk) => {
    for (const name of reviewers)
      await assignReviewer(desk, await secretariat(), id, (await placeOf(scene, name)).membershipId)
    if (applicant !== undefined) await moveOn(desk, await secretariat(), id, 'start_review')
  })
  for (const { by, daysAgo, ...check } of checksOf(file, checks))
    add(daysAgo, async (desk) => {
      const evidence = check.url === undefined ? [] : [{ url: check.url, seenOn: dayOf(desk.clock.now()) }]
      const { criterion, result, said } = check
      await recordCheck(desk, await placeOf(scene, by), id, { criterion, result, said, evidence })
    })
  for (const { by, text, daysAgo } of file.notes ?? [])
    add(daysAgo, async (desk) => addNote(desk, await placeOf(scene, by), id, text))
  for (const { from, text, daysAgo } of file.messages ?? [])
    add(daysAgo, async (desk) =>
      from === 'applicant'
        ? reply(desk, await placeOf(scene, applicant!.person), text)
        : writeToApplicant(desk, await secretariat(), id, { text, asks: true }),
    )
  for (const [index, name] of reviewers.entries())
    add(file.recommended, async (desk) => {
      const own = conditions.filter((_, at) => at % 2 === index)
      const { recommends = 'admit' } = file
      await recommend(desk, await placeOf(scene, name), id, {
        // Whoever names no condition recommends to admit outright.
        recommends: recommends === 'admit_with_conditions' && own.length === 0 ? 'admit' : recommends,
        reason: file.reasons?.[index] ?? '',
        conditions: own.map(({ text, dueIn }) => ({ text, dueOn: dayOf(now + dueIn * day) })),
      })
    })
  for (const { by, voice, reason = '', daysAgo } of voices)
    add(daysAgo, async (desk) => giveVoice(desk, await placeOf(scene, by), id, { voice, reason }))
  return steps
}

async function open(scene: Scene, desk: DueDiligence, file: FileSample): Promise<string> {
  const { transaction, partnership, people } = scene
  const place = await placeOf(scene, partnership.secretariat[0]!.name)
  const asker = {
    personId: place.personId,
    name: '',
    email: '',
    sessionId: '',
    handle: '',
    freshlyProved: false,
  }
  if (file.applicant === undefined) {
    const partners = await findOrganisations(transaction, place)
    const { id } = partners.find((each) => each.name === file.organisation)!
    return (await openFile(desk, asker, place, { organisation: { id } })).id
  }
  const { person } = file.applicant
  const groups = await findGroups(transaction, place)
  const groupId = groups.find((group) => group.sector === file.applicant!.form.sector)!.id
  const organisation = { name: file.organisation }
  const { id } = await openFile(desk, asker, place, { organisation, groupId, email: addressOf(person) })
  const { organisation_id: organisationId } = await transaction
    .selectFrom('diligence_file')
    .select('organisation_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await givePlace(transaction, {
    partnershipId: place.partnership.id,
    personId: people.get(person)!.id,
    role: 'applicant',
    organisationId,
    at: desk.clock.now(),
  })
  return id
}

async function placeOf({ transaction, partnership, people }: Scene, name: string): Promise<Place> {
  const place = await findPlace(transaction, people.get(name)!.id, partnership.slug)
  if (place === undefined) throw new Error(`${name} has no place at ${partnership.slug}`)
  return place
}

/** What is said one by one, and for a file that was looked through whole, what was found on all the rest. */
function checksOf(file: FileSample, said: readonly CheckSample[]): CheckSample[] {
  const { reviewers = [], wholeOn } = file
  if (wholeOn === undefined) return [...said]
  const saidBy = (by: string, criterion: Criterion) =>
    said.some((each) => each.by === by && each.criterion === criterion)
  const rest = reviewers.flatMap((by) =>
    criterionIds
      .filter((criterion) => !saidBy(by, criterion))
      .map((criterion) => ({
        by,
        criterion,
        result: 'pass' as const,
        said: found[criterion],
        daysAgo: wholeOn,
      })),
  )
  return [...said, ...rest]
}
