import { Hono } from 'hono'
import { shelfAsked, start } from '@roundtable/shared/starters/starter'
import { describer } from '../../door/described.ts'
import { body, query } from '../../door/read.ts'
import type { Documents } from '../documents/index.ts'
import type { At, TableEnv } from '../membership/index.ts'
import { originHolds, startedHolds, startersHold } from './answers.ts'
import { listStarters, originOf, startFrom } from './operations.ts'

const about = describer('Starters')

export function starterRoutes(documents: Documents, at: At) {
  return new Hono<TableEnv>()
    .get(
      '/partnerships/:slug/starters',
      about('The texts there are to start from', { status: 200, holds: startersHold }),
      at('document.read'),
      query(shelfAsked),
      async (c) =>
        c.json(await listStarters(documents, c.get('place'), c.req.valid('query').language ?? 'en'), 200),
    )
    .post(
      '/partnerships/:slug/starters',
      about('Start a document from one of them', { status: 201, holds: startedHolds }),
      at('document.create'),
      body(start),
      async (c) => c.json(await startFrom(documents, c.get('place'), c.req.valid('json')), 201),
    )
    .get(
      '/partnerships/:slug/documents/:id/starter',
      about('What a document was started from', { status: 200, holds: originHolds }),
      at('document.read'),
      async (c) => c.json(await originOf(documents, c.get('place'), c.req.param('id')), 200),
    )
}
