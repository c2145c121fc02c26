import { Hono } from 'hono'
import { historyPart, historySetting, momentPart, newVersion, restoring } from '@roundtable/shared/history'
import { describer } from '../../door/described.ts'
import { body, query } from '../../door/read.ts'
import type { At, TableEnv } from '../membership/index.ts'
import { historyHolds, momentHolds, restoredHolds, settingHolds, versionHolds } from './answers.ts'
import { type History, readMoment } from './moments.ts'
import { nameVersion, restoreMoment } from './operations.ts'
import { readHistory } from './reading.ts'
import { readView, settleView } from './view.ts'

const about = describer('History')

export function historyRoutes(history: History, at: At) {
  return new Hono<TableEnv>()
    .get(
      '/partnerships/:slug/documents/:id/history',
      about('Who wrote when', { status: 200, holds: historyHolds }),
      at('history.read'),
      query(historyPart),
      async (c) =>
        c.json(await readHistory(history, c.get('place'), c.req.param('id'), c.req.valid('query')), 200),
    )
    .get(
      '/partnerships/:slug/documents/:id/history/moment',
      about('A moment, or what came and went between two', { status: 200, holds: momentHolds }),
      at('history.read'),
      query(momentPart),
      async (c) =>
        c.json(await readMoment(history, c.get('place'), c.req.param('id'), c.req.valid('query')), 200),
    )
    .post(
      '/partnerships/:slug/documents/:id/history/versions',
      about('Name a moment', { status: 201, holds: versionHolds }),
      at('history.name'),
      body(newVersion),
      async (c) =>
        c.json(await nameVersion(history, c.get('place'), c.req.param('id'), c.req.valid('json')), 201),
    )
    .post(
      '/partnerships/:slug/documents/:id/history/restore',
      about('Go back to a moment', { status: 200, holds: restoredHolds }),
      at('history.restore'),
      body(restoring),
      async (c) =>
        c.json(await restoreMoment(history, c.get('place'), c.req.param('id'), c.req.valid('json')), 200),
    )
    .get(
      '/partnerships/:slug/settings/history',
      about('From when on the history may be read', { status: 200, holds: settingHolds }),
      at('history.read'),
      async (c) => c.json(await readView(history, c.get('place')), 200),
    )
    .put(
      '/partnerships/:slug/settings/history',
      about('Settle from when on the history may be read', { status: 200, holds: settingHolds }),
      at('history.settle'),
      body(historySetting),
      async (c) => c.json(await settleView(history, c.get('place'), c.req.valid('json')), 200),
    )
}
