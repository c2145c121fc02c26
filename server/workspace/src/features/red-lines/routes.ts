import { Hono } from 'hono'
import { newStanding, redLineTerms } from '@roundtable/shared/red-lines'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import type { Desk } from '../audit/index.ts'
import type { At, TableEnv } from '../membership/index.ts'
import { redLineHolds, redLinesHold } from './answers.ts'
import { addRedLine, reviseRedLine, standRedLine } from './operations.ts'
import { listRedLines } from './reading.ts'

const about = describer('Red lines')

export function redLineRoutes(desk: Desk, at: At) {
  return new Hono<TableEnv>()
    .get(
      '/partnerships/:slug/red-lines',
      about('The red lines one may read', { status: 200, holds: redLinesHold }),
      at('red-line.read'),
      async (c) => c.json(await listRedLines(desk, c.get('place')), 200),
    )
    .post(
      '/partnerships/:slug/red-lines',
      about('Record or draft a red line', { status: 201, holds: redLineHolds }),
      at('red-line.draft'),
      body(redLineTerms),
      async (c) => c.json(await addRedLine(desk, c.get('place'), c.req.valid('json')), 201),
    )
    .put(
      '/partnerships/:slug/red-lines/:id',
      about('Give a red line new terms', { status: 200, holds: redLineHolds }),
      at('red-line.draft'),
      body(redLineTerms),
      async (c) =>
        c.json(await reviseRedLine(desk, c.get('place'), c.req.param('id'), c.req.valid('json')), 200),
    )
    .post(
      '/partnerships/:slug/red-lines/:id/standing',
      about('Say who may read a red line, or withdraw it', { status: 200, holds: redLineHolds }),
      at('red-line.record'),
      body(newStanding),
      async (c) =>
        c.json(await standRedLine(desk, c.get('place'), c.req.param('id'), c.req.valid('json')), 200),
    )
}
