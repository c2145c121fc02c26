import { randomUUID } from 'node:crypto'
import { aDocument } from '../../testing/builders.ts'
import { aThread, inviteObservers, textAnchor } from '../../testing/comments.ts'
import { atTheTable, cells, type DoorRows, partners } from '../../testing/doors.ts'
import type { World } from '../../testing/world.ts'

const theOne = ({ documentId }: World) => ({ params: { id: documentId } })
const inside = [...partners, 'secretariat'] as const

/** A thread of the lead where observers are not invited: to them it is not there. */
async function aThreadOfTheLead({ lead, documentId }: World) {
  const { threadId, id } = await aThread(lead, documentId)
  return { thread: { params: { id: threadId } }, comment: { params: { id } } }
}

/** The same where they are, so that they see it and are told what is not theirs to do. */
async function whereObserversAreInvited(world: World) {
  const documentId = await aDocument(world.lead)
  await inviteObservers(world.lead, documentId)
  return aThreadOfTheLead({ ...world, documentId })
}

/** Domain 1.2: all at the table but observers, who comment where they are invited. */
export const commentDoors: DoorRows = {
  // An observer who is not invited gets an empty list, as where nobody has said anything.
  'GET /api/partnerships/:slug/comments/unread': { cells: cells(atTheTable) },
  'GET /api/partnerships/:slug/documents/:id/comments': { cells: cells(atTheTable), aim: theOne },
  'POST /api/partnerships/:slug/documents/:id/comments': {
    cells: cells(inside, ['observer']),
    aim: (world) => ({
      ...theOne(world),
      body: { key: randomUUID(), anchor: textAnchor, text: 'Can we say it so?' },
    }),
  },
  'PUT /api/partnerships/:slug/documents/:id/comments/observers': {
    cells: cells(partners, ['secretariat', 'observer']),
    aim: async ({ lead }) => ({ params: { id: await aDocument(lead) }, body: { invited: true } }),
  },
  'POST /api/partnerships/:slug/documents/:id/comments/read': {
    cells: cells(atTheTable),
    aim: (world) => ({ ...theOne(world), body: { until: 1 } }),
  },
  'POST /api/partnerships/:slug/threads/:id/comments': {
    cells: cells(inside),
    aim: async (world) => ({
      ...(await aThreadOfTheLead(world)).thread,
      body: { key: randomUUID(), text: 'Yes.' },
    }),
  },
  // The discussion is the lead's: partners settle any, everybody else the one they opened.
  'POST /api/partnerships/:slug/threads/:id/standing': {
    cells: cells(partners, ['secretariat', 'observer']),
    aim: async (world) => ({ ...(await whereObserversAreInvited(world)).thread, body: { to: 'settled' } }),
  },
  'PUT /api/partnerships/:slug/comments/:id': {
    cells: cells(['lead'], ['member', 'otherLead', 'otherMember', 'secretariat', 'observer']),
    aim: async (world) => ({
      ...(await whereObserversAreInvited(world)).comment,
      body: { text: 'Rather so.' },
    }),
  },
  'DELETE /api/partnerships/:slug/comments/:id': {
    cells: cells(['lead'], ['member', 'otherLead', 'otherMember', 'secretariat', 'observer']),
    aim: async (world) => (await whereObserversAreInvited(world)).comment,
  },
  'POST /api/partnerships/:slug/comments/:id/moderation': {
    cells: cells(['secretariat'], [...partners, 'observer']),
    aim: async (world) => ({
      ...(await aThreadOfTheLead(world)).comment,
      body: { to: 'hidden', reason: 'About a person' },
    }),
  },
}
