import { Hono } from 'hono'
import * as z from 'zod/mini'
import { claim, newCommitment, verdict, withdrawal } from '@roundtable/shared/profiles/commitments'
import { newTopic, ownLevel } from '@roundtable/shared/profiles/expertise'
import { needMet, newNeed } from '@roundtable/shared/profiles/needs'
import { profile } from '@roundtable/shared/profiles/profile'
import { newTerm } from '@roundtable/shared/profiles/terms'
import { describer } from '../../door/described.ts'
import { body, query } from '../../door/read.ts'
import type { Desk } from '../audit/index.ts'
import type { At, TableEnv } from '../membership/index.ts'
import { calendarsHold, commitmentsHold, expertiseHolds, idHolds, partnerHolds } from './answers.ts'
import { answerClaim, claimDone, listCommitments, makeCommitment, withdrawCommitment } from './commitments.ts'
import { addTopic, readExpertise, removeTopic, stateLevel } from './expertise.ts'
import { holidayCalendars } from './holidays.ts'
import { meetNeed, recordNeed, recordTerm, removeTerm, withdrawNeed } from './needs.ts'
import { describePartner, writeProfile } from './profile.ts'

const about = describer('Profiles')
const inLanguage = z.object({ language: z._default(z.enum(['en', 'de']), 'en') })

/** What organisations say of themselves. What they write is always about their own: no door takes another's id. */
export function profileRoutes(desk: Desk, at: At) {
  return new Hono<TableEnv>()
    .get(
      '/partnerships/:slug/profiles/:organisationId',
      about('A partner', { status: 200, holds: partnerHolds }),
      at('profile.read'),
      query(inLanguage),
      async (c) => {
        const { language } = c.req.valid('query')
        return c.json(
          await describePartner(desk, c.get('place'), c.req.param('organisationId'), language),
          200,
        )
      },
    )
    .get(
      '/partnerships/:slug/holiday-calendars',
      about('Countries whose holidays are known', { status: 200, holds: calendarsHold }),
      at('profile.read'),
      async (c) => c.json(await holidayCalendars(), 200),
    )
    .put(
      '/partnerships/:slug/profile',
      about('Say how one’s organisation works', { status: 204 }),
      at('profile.write'),
      body(profile),
      async (c) => {
        await writeProfile(desk, c.get('place'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/needs',
      about('Record a need or a contribution', { status: 201, holds: idHolds }),
      at('profile.write'),
      body(newNeed),
      async (c) => c.json(await recordNeed(desk, c.get('place'), c.req.valid('json')), 201),
    )
    .post(
      '/partnerships/:slug/needs/:id/met',
      about('Say that a need is met', { status: 204 }),
      at('profile.write'),
      body(needMet),
      async (c) => {
        await meetNeed(desk, c.get('place'), c.req.param('id'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .delete(
      '/partnerships/:slug/needs/:id',
      about('Withdraw a need or a contribution', { status: 204 }),
      at('profile.write'),
      async (c) => {
        await withdrawNeed(desk, c.get('place'), c.req.param('id'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/terms',
      about('Say what a word means', { status: 201, holds: idHolds }),
      at('profile.write'),
      body(newTerm),
      async (c) => c.json(await recordTerm(desk, c.get('place'), c.req.valid('json')), 201),
    )
    .delete(
      '/partnerships/:slug/terms/:id',
      about('Take a meaning back', { status: 204 }),
      at('profile.write'),
      async (c) => {
        await removeTerm(desk, c.get('place'), c.req.param('id'))
        return c.body(null, 204)
      },
    )
    .route('/', expertiseRoutes(desk, at))
    .route('/', commitmentRoutes(desk, at))
}

function expertiseRoutes(desk: Desk, at: At) {
  return new Hono<TableEnv>()
    .get(
      '/partnerships/:slug/expertise',
      about('Who knows what', { status: 200, holds: expertiseHolds }),
      at('profile.read'),
      async (c) => c.json(await readExpertise(desk, c.get('place')), 200),
    )
    .post(
      '/partnerships/:slug/topics',
      about('Add a topic', { status: 201, holds: idHolds }),
      at('expertise.topics'),
      body(newTopic),
      async (c) => c.json(await addTopic(desk, c.get('place'), c.req.valid('json')), 201),
    )
    .delete(
      '/partnerships/:slug/topics/:id',
      about('Remove a topic nobody has spoken on', { status: 204 }),
      at('expertise.topics'),
      async (c) => {
        await removeTopic(desk, c.get('place'), c.req.param('id'))
        return c.body(null, 204)
      },
    )
    .put(
      '/partnerships/:slug/topics/:id/level',
      about('Say what one’s organisation knows', { status: 204 }),
      at('profile.write'),
      body(ownLevel),
      async (c) => {
        await stateLevel(desk, c.get('place'), c.req.param('id'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
}

function commitmentRoutes(desk: Desk, at: At) {
  return new Hono<TableEnv>()
    .get(
      '/partnerships/:slug/commitments',
      about('The ledger of commitments', { status: 200, holds: commitmentsHold }),
      at('profile.read'),
      async (c) => c.json(await listCommitments(desk, c.get('place')), 200),
    )
    .post(
      '/partnerships/:slug/commitments',
      about('Make a commitment', { status: 201, holds: idHolds }),
      at('commitment.sign'),
      body(newCommitment),
      async (c) => c.json(await makeCommitment(desk, c.get('place'), c.req.valid('json')), 201),
    )
    .post(
      '/partnerships/:slug/commitments/:id/claim',
      about('Say that a commitment is done', { status: 204 }),
      at('commitment.claim'),
      body(claim),
      async (c) => {
        await claimDone(desk, c.get('place'), c.req.param('id'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/commitments/:id/verdict',
      about('Confirm or dispute that a commitment is done', { status: 204 }),
      at('commitment.sign'),
      body(verdict),
      async (c) => {
        await answerClaim(desk, c.get('place'), c.req.param('id'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/commitments/:id/withdrawal',
      about('Withdraw a commitment', { status: 204 }),
      at('commitment.sign'),
      body(withdrawal),
      async (c) => {
        await withdrawCommitment(desk, c.get('place'), c.req.param('id'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
}
