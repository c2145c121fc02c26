import { Hono } from 'hono'
import { recordPart } from '@roundtable/shared/audit/reading'
import { describer } from '../../door/described.ts'
import { query } from '../../door/read.ts'
import type { At, TableEnv } from '../membership/index.ts'
import { headsHold, recordHolds } from './answers.ts'
import { recordAsCsv } from './export.ts'
import { readAll, readHeads, readRecord, type Reading } from './reading.ts'

const about = describer('Record')

export function recordRoutes(reading: Reading, at: At) {
  return new Hono<TableEnv>()
    .get(
      '/partnerships/:slug/record',
      about('Who did what', { status: 200, holds: recordHolds }),
      at('audit.read'),
      query(recordPart),
      async (c) => c.json(await readRecord(reading, c.get('place'), c.req.valid('query')), 200),
    )
    .get(
      '/partnerships/:slug/record/heads',
      about('The last heads of the record', { status: 200, holds: headsHold }),
      at('audit.read'),
      async (c) => c.json(await readHeads(reading, c.get('place')), 200),
    )
    .get(
      '/partnerships/:slug/record/export',
      about('The record as a CSV file', { status: 200, file: 'text/csv' }),
      at('audit.read'),
      query(recordPart),
      async (c) => {
        const place = c.get('place')
        c.header('Content-Type', 'text/csv; charset=utf-8')
        c.header('Content-Disposition', `attachment; filename="record-${place.partnership.slug}.csv"`)
        return c.body(recordAsCsv(await readAll(reading, place, c.req.valid('query'))), 200)
      },
    )
}
