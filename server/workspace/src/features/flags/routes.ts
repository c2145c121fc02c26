import { Hono } from 'hono'
import { describer } from '../../door/described.ts'
import type { At, TableEnv } from '../membership/index.ts'
import { flagsHold } from './answers.ts'
import { listFlags } from './operations.ts'
import type { Flags } from './reading.ts'

const about = describer('Documents')

export function flagRoutes(feature: Flags, at: At) {
  return new Hono<TableEnv>().get(
    '/partnerships/:slug/flags',
    about('What is worth a look in the documents', { status: 200, holds: flagsHold }),
    at('document.read'),
    async (c) => c.json(await listFlags(feature, c.get('place')), 200),
  )
}
