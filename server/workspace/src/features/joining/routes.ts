import { Hono } from 'hono'
import { decisionAnswer } from '@roundtable/shared/joining/joining'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import type { Desk } from '../audit/index.ts'
import type { At, TableEnv } from '../membership/index.ts'
import { welcomeHolds } from './answers.ts'
import { answerDecision, welcome } from './operations.ts'

const about = describer('Joining')

export function joiningRoutes(joining: Desk, at: At) {
  return new Hono<TableEnv>()
    .get(
      '/partnerships/:slug/welcome',
      about('What was decided before one joined', { status: 200, holds: welcomeHolds }),
      at('joining.read'),
      async (c) => c.json(await welcome(joining, c.get('place')), 200),
    )
    .post(
      '/partnerships/:slug/decisions/:id/answer',
      about('Answer an earlier decision for one’s organisation', { status: 204 }),
      at('joining.answer'),
      body(decisionAnswer),
      async (c) => {
        await answerDecision(joining, c.get('place'), c.req.param('id'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
}
