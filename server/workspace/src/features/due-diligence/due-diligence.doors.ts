import { newId } from '@roundtable/foundation/ids'
import { emptyApplication } from '@roundtable/shared/due-diligence/inputs'
import { cells, type DoorRow, type DoorRows, leads, partners } from '../../testing/doors.ts'
import type { Seated } from '../../testing/builders.ts'
import type { World } from '../../testing/world.ts'
import { addressed, aFile, answered, inReview, recommended } from '../../testing/applications.ts'

const secretariatOnly = cells(['secretariat'], [...partners, 'observer'])
const unanswered = { ...answered, exclusions: { ...answered.exclusions, sanctions: null } }

const ofFile = async (file: Promise<string>) => ({ params: { id: await file } })

/** Leads review here, so a member at the same table sees the file and has nothing to say in it. */
const reviewersOnly = cells(leads, ['member', 'otherMember', 'secretariat', 'observer'])

export const diligenceDoors: DoorRows = {
  'GET /api/partnerships/:slug/due-diligence': {
    cells: cells([...partners, 'secretariat'], ['observer']),
  },
  'POST /api/partnerships/:slug/due-diligence': {
    cells: secretariatOnly,
    async aim({ table }) {
      const organisation = { name: `Bank ${newId()}` }
      return { body: { organisation, groupId: table.at('private'), email: `${newId()}@example.org` } }
    },
    idsInBody: ['groupId'],
  },
  'GET /api/partnerships/:slug/due-diligence/:id': {
    cells: cells([...partners, 'secretariat'], ['observer']),
    aim: (world) => ofFile(aFile(world)),
  },
  'POST /api/partnerships/:slug/due-diligence/:id/applicants': {
    cells: secretariatOnly,
    aim: async (world) => ({ ...(await ofFile(aFile(world))), body: { email: `${newId()}@example.org` } }),
  },
  'POST /api/partnerships/:slug/due-diligence/:id/moves': {
    cells: secretariatOnly,
    aim: async (world) => ({
      ...(await ofFile(submitted(world))),
      body: { move: 'start_screening' },
    }),
  },
  'POST /api/partnerships/:slug/due-diligence/:id/reviewers': {
    cells: secretariatOnly,
    aim: async (world) => ({
      ...(await ofFile(submitted(world))),
      body: { membershipId: await membershipOf(world, world.lead) },
    }),
    idsInBody: ['membershipId'],
  },
  'DELETE /api/partnerships/:slug/due-diligence/:id/reviewers/:reviewerId': {
    cells: secretariatOnly,
    async aim(world) {
      const id = await inReview(world)
      const { whole } = await opened(world, id)
      return { params: { id, reviewerId: whole.reviewers[0]!.id } }
    },
  },
  'POST /api/partnerships/:slug/due-diligence/:id/messages': {
    cells: secretariatOnly,
    aim: async (world) => ({
      ...(await ofFile(inReview(world))),
      body: { text: 'Who owns you?', asks: true },
    }),
  },
  'POST /api/partnerships/:slug/due-diligence/:id/trial': {
    cells: secretariatOnly,
    aim: async (world) => ({
      ...(await ofFile(recommended(world))),
      body: { until: new Date(world.house.clock.now()).toISOString().slice(0, 10) },
    }),
  },
  'POST /api/partnerships/:slug/due-diligence/:id/checks': {
    cells: reviewersOnly,
    aim: async (world) => ({
      ...(await ofFile(inReview(world))),
      body: { criterion: 'sanctions', result: 'pass', said: 'On no list', evidence: [] },
    }),
  },
  'POST /api/partnerships/:slug/due-diligence/:id/recommendations': {
    cells: reviewersOnly,
    aim: async (world) => ({
      ...(await ofFile(inReview(world))),
      body: { recommends: 'admit', reason: 'Sound', conditions: [] },
    }),
  },
  'POST /api/partnerships/:slug/due-diligence/:id/conditions/:conditionId/met': {
    cells: reviewersOnly,
    // Admitted without a seat, so that the seats of this world, and what half of them is, stay as they are.
    async aim(world) {
      const id = await recommended(world, 'admit_with_conditions', unanswered)
      for (const lead of [world.lead, world.otherLead])
        await lead.browser.post(addressed(world, id, 'voices'), {
          voice: 'admit_with_conditions',
          reason: '',
        })
      const { whole } = await opened(world, id)
      return { params: { id, conditionId: whole.conditions[0]!.id } }
    },
  },
  'POST /api/partnerships/:slug/due-diligence/:id/notes': {
    cells: cells([...leads, 'secretariat'], ['member', 'otherMember', 'observer']),
    aim: async (world) => ({ ...(await ofFile(inReview(world))), body: { text: 'I know the chair' } }),
  },
  'POST /api/partnerships/:slug/due-diligence/:id/interests': {
    cells: cells(leads, ['member', 'otherMember', 'secretariat', 'observer']),
    aim: async (world) => ({
      ...(await ofFile(aFile(world))),
      body: { reason: 'We sell to the same buyers' },
    }),
  },
  'POST /api/partnerships/:slug/due-diligence/:id/voices': {
    cells: cells(leads, ['member', 'otherMember', 'secretariat', 'observer']),
    aim: async (world) => ({
      ...(await ofFile(recommended(world))),
      body: { voice: 'admit', reason: 'Welcome' },
    }),
  },
  'GET /api/partnerships/:slug/application': own(),
  'POST /api/partnerships/:slug/application/form': own(emptyApplication),
  'POST /api/partnerships/:slug/application/submission': {
    ...own(),
    async aim(world) {
      await renewed(world)
      await world.applicant.browser.post(`/api/partnerships/${world.table.slug}/application/form`, answered)
      return {}
    },
  },
  'POST /api/partnerships/:slug/application/messages': own({ text: 'We have a question' }),
  'POST /api/partnerships/:slug/application/withdrawal': own(),
}

/** An applicant's own doors. An observer has none while on no trial, and is told nothing else. */
function own(body?: unknown): DoorRow {
  return {
    cells: cells(['applicant'], [...partners, 'secretariat']),
    async aim(world) {
      await renewed(world)
      return body === undefined ? {} : { body }
    },
  }
}

/** Leaves the applicant of this world with a file that has just been opened. */
async function renewed(world: World): Promise<void> {
  const path = `/api/partnerships/${world.table.slug}/application/withdrawal`
  await world.applicant.browser.post(path, {})
  await aFile(world, 'Harvest Bank')
}

async function submitted(world: World): Promise<string> {
  await renewed(world)
  const path = `/api/partnerships/${world.table.slug}/application`
  await world.applicant.browser.post(`${path}/form`, answered)
  await world.applicant.browser.post(`${path}/submission`, {})
  const files = (await (
    await world.secretariat.browser.get(`/api/partnerships/${world.table.slug}/due-diligence`)
  ).json()) as { id: string; organisation: string; state: string }[]
  return files.find((file) => file.organisation === 'Harvest Bank' && file.state === 'submitted')!.id
}

interface Opened {
  whole: { reviewers: { id: string }[]; conditions: { id: string }[] }
}

async function opened(world: World, id: string): Promise<Opened> {
  return (await (await world.secretariat.browser.get(addressed(world, id))).json()) as Opened
}

async function membershipOf(world: World, seated: Seated): Promise<string> {
  const list = (await (
    await world.secretariat.browser.get(`/api/partnerships/${world.table.slug}/members`)
  ).json()) as { id: string; person: { id: string } }[]
  return list.find((each) => each.person.id === seated.person.id)!.id
}
