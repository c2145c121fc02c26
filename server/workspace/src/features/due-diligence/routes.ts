import { Hono } from 'hono'
import {
  application,
  newApplicant,
  newCheck,
  newFile,
  newInterest,
  newMessage,
  newMove,
  newNote,
  newRecommendation,
  newReply,
  newReviewer,
  newTrial,
  newVoice,
  noMore,
} from '@roundtable/shared/due-diligence/inputs'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import type { At, TableEnv } from '../membership/index.ts'
import type { DueDiligence } from './acting.ts'
import { applicationHolds, fileHolds, filesHold, invitationHolds, openedHolds } from './answers.ts'
import { ownApplication, reply, saveForm, submit, withdraw } from './application.ts'
import {
  assignReviewer,
  beginTrial,
  dismissReviewer,
  inviteApplicant,
  moveOn,
  openFile,
  writeToApplicant,
} from './coordination.ts'
import { listFiles, openedFile } from './reading.ts'
import { addNote, confirmCondition, recommend, recordCheck } from './review.ts'
import { declareInterest, giveVoice } from './voices.ts'

const about = describer('Due diligence')
const done = { status: 204 } as const

export function dueDiligenceRoutes(diligence: DueDiligence, at: At) {
  return new Hono<TableEnv>()
    .route('/', fileRoutes(diligence, at))
    .route('/', reviewRoutes(diligence, at))
    .route('/', applicationRoutes(diligence, at))
}

/** What the secretariat does, and what everybody reads. */
function fileRoutes(diligence: DueDiligence, at: At) {
  return new Hono<TableEnv>()
    .get(
      '/partnerships/:slug/due-diligence',
      about('All files', { status: 200, holds: filesHold }),
      at('diligence.read'),
      async (c) => c.json(await listFiles(diligence, c.get('place')), 200),
    )
    .post(
      '/partnerships/:slug/due-diligence',
      about('Open a file', { status: 201, holds: openedHolds }),
      at('diligence.coordinate'),
      body(newFile),
      async (c) =>
        c.json(await openFile(diligence, c.get('asker'), c.get('place'), c.req.valid('json')), 201),
    )
    .get(
      '/partnerships/:slug/due-diligence/:id',
      about('One file', { status: 200, holds: fileHolds }),
      at('diligence.read'),
      async (c) => c.json(await openedFile(diligence, c.get('place'), c.req.param('id')), 200),
    )
    .post(
      '/partnerships/:slug/due-diligence/:id/applicants',
      about('Invite a person of the applicant', { status: 201, holds: invitationHolds }),
      at('diligence.coordinate'),
      body(newApplicant),
      async (c) => {
        const { email } = c.req.valid('json')
        return c.json(
          await inviteApplicant(diligence, c.get('asker'), c.get('place'), c.req.param('id'), email),
          201,
        )
      },
    )
    .post(
      '/partnerships/:slug/due-diligence/:id/moves',
      about('Move a file on', done),
      at('diligence.coordinate'),
      body(newMove),
      async (c) => {
        await moveOn(diligence, c.get('place'), c.req.param('id'), c.req.valid('json').move)
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/due-diligence/:id/reviewers',
      about('Choose a reviewer', done),
      at('diligence.coordinate'),
      body(newReviewer),
      async (c) => {
        await assignReviewer(diligence, c.get('place'), c.req.param('id'), c.req.valid('json').membershipId)
        return c.body(null, 204)
      },
    )
    .delete(
      '/partnerships/:slug/due-diligence/:id/reviewers/:reviewerId',
      about('Release a reviewer', done),
      at('diligence.coordinate'),
      async (c) => {
        await dismissReviewer(diligence, c.get('place'), c.req.param('id'), c.req.param('reviewerId'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/due-diligence/:id/messages',
      about('Write to the applicant', done),
      at('diligence.coordinate'),
      body(newMessage),
      async (c) => {
        await writeToApplicant(diligence, c.get('place'), c.req.param('id'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/due-diligence/:id/trial',
      about('Let an applicant watch for a time', done),
      at('diligence.coordinate'),
      body(newTrial),
      async (c) => {
        await beginTrial(diligence, c.get('place'), c.req.param('id'), c.req.valid('json').until)
        return c.body(null, 204)
      },
    )
}

/** What reviewers and leads do. */
function reviewRoutes(diligence: DueDiligence, at: At) {
  return new Hono<TableEnv>()
    .post(
      '/partnerships/:slug/due-diligence/:id/checks',
      about('Record what a reviewer found', done),
      at('diligence.review'),
      body(newCheck),
      async (c) => {
        await recordCheck(diligence, c.get('place'), c.req.param('id'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/due-diligence/:id/recommendations',
      about('Recommend', done),
      at('diligence.review'),
      body(newRecommendation),
      async (c) => {
        await recommend(diligence, c.get('place'), c.req.param('id'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/due-diligence/:id/conditions/:conditionId/met',
      about('Confirm that a condition is met', done),
      at('diligence.review'),
      body(noMore),
      async (c) => {
        await confirmCondition(diligence, c.get('place'), c.req.param('id'), c.req.param('conditionId'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/due-diligence/:id/notes',
      about('Add an internal note', done),
      at('diligence.discuss'),
      body(newNote),
      async (c) => {
        await addNote(diligence, c.get('place'), c.req.param('id'), c.req.valid('json').text)
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/due-diligence/:id/interests',
      about('Declare a competing interest', done),
      at('diligence.declare'),
      body(newInterest),
      async (c) => {
        await declareInterest(diligence, c.get('place'), c.req.param('id'), c.req.valid('json').reason)
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/due-diligence/:id/voices',
      about('Give the voice of a seat', done),
      at('diligence.voice'),
      body(newVoice),
      async (c) => {
        await giveVoice(diligence, c.get('place'), c.req.param('id'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
}

/** What an applicant has: these doors and no other. */
function applicationRoutes(diligence: DueDiligence, at: At) {
  return new Hono<TableEnv>()
    .get(
      '/partnerships/:slug/application',
      about('One’s own application', { status: 200, holds: applicationHolds }),
      at('application.read'),
      async (c) => c.json(await ownApplication(diligence, c.get('place')), 200),
    )
    .post(
      '/partnerships/:slug/application/form',
      about('Save the form', done),
      at('application.write'),
      body(application),
      async (c) => {
        await saveForm(diligence, c.get('place'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/application/submission',
      about('Submit the application', done),
      at('application.write'),
      body(noMore),
      async (c) => {
        await submit(diligence, c.get('place'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/application/messages',
      about('Write to the partnership', done),
      at('application.write'),
      body(newReply),
      async (c) => {
        await reply(diligence, c.get('place'), c.req.valid('json').text)
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/application/withdrawal',
      about('Withdraw the application', done),
      at('application.write'),
      body(noMore),
      async (c) => {
        await withdraw(diligence, c.get('place'))
        return c.body(null, 204)
      },
    )
}
