import { Hono } from 'hono'
import * as z from 'zod/mini'
import { flagAnswer, newFlag, newInterest, newMandate } from '@roundtable/shared/mandate/mandate'
import { newRotation } from '@roundtable/shared/mandate/turns'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import type { Desk } from '../audit/index.ts'
import type { At, TableEnv } from '../membership/index.ts'
import { idHolds, secretariatHolds } from './answers.ts'
import { answerFlag, raiseFlag } from './flags.ts'
import { confirmMandate, declareInterest, proposeMandate, withdrawProposal } from './mandates.ts'
import { describeSecretariat } from './page.ts'
import { setRotation } from './rotation.ts'

const about = describer('Mandate')

/** The secretariat's mandate: given by two sectors, watched by all partners. */
export function mandateRoutes(desk: Desk, at: At) {
  return new Hono<TableEnv>()
    .get(
      '/partnerships/:slug/secretariat',
      about('The secretariat and its mandate', { status: 200, holds: secretariatHolds }),
      at('mandate.read'),
      async (c) => c.json(await describeSecretariat(desk, c.get('place')), 200),
    )
    .post(
      '/partnerships/:slug/mandates',
      about('Propose a mandate', { status: 201, holds: idHolds }),
      at('mandate.give'),
      body(newMandate),
      async (c) => c.json(await proposeMandate(desk, c.get('place'), c.req.valid('json')), 201),
    )
    .post(
      '/partnerships/:slug/mandates/:id/confirmation',
      about('Confirm a mandate another sector proposed', { status: 204 }),
      at('mandate.give'),
      // Nothing to say beside the act itself; but every change is JSON, so that no form of another site can send it.
      body(z.object({})),
      async (c) => {
        await confirmMandate(desk, c.get('place'), c.req.param('id'))
        return c.body(null, 204)
      },
    )
    .delete(
      '/partnerships/:slug/mandates/:id',
      about('Withdraw a proposed mandate', { status: 204 }),
      at('mandate.give'),
      async (c) => {
        await withdrawProposal(desk, c.get('place'), c.req.param('id'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/mandates/:id/interests',
      about('Declare an interest of the host', { status: 201, holds: idHolds }),
      at('mandate.declare'),
      body(newInterest),
      async (c) =>
        c.json(await declareInterest(desk, c.get('place'), c.req.param('id'), c.req.valid('json')), 201),
    )
    .put(
      '/partnerships/:slug/rotation',
      about('Set in which order seats facilitate', { status: 204 }),
      at('mandate.give'),
      body(newRotation),
      async (c) => {
        await setRotation(desk, c.get('place'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/flags',
      about('Flag a breach of the mandate', { status: 201, holds: idHolds }),
      at('mandate.flag'),
      body(newFlag),
      async (c) => c.json(await raiseFlag(desk, c.get('place'), c.req.valid('json')), 201),
    )
    .post(
      '/partnerships/:slug/flags/:id/answer',
      about('Answer a flag', { status: 204 }),
      at('mandate.answer'),
      body(flagAnswer),
      async (c) => {
        await answerFlag(desk, c.get('place'), c.req.param('id'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
}
