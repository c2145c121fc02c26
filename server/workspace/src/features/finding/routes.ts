import { Hono } from 'hono'
import { searchAsked } from '@roundtable/shared/finding/sought'
import { describer } from '../../door/described.ts'
import { query } from '../../door/read.ts'
import type { At, TableEnv } from '../membership/index.ts'
import { foundHolds } from './answers.ts'
import { type Finding, search } from './operations.ts'

const about = describer('Finding')

export function findingRoutes(finding: Finding, at: At) {
  return new Hono<TableEnv>().get(
    '/partnerships/:slug/search',
    about('What holds these words', { status: 200, holds: foundHolds }),
    at('document.read'),
    query(searchAsked),
    async (c) => c.json(await search(finding, c.get('place'), c.req.valid('query')), 200),
  )
}
