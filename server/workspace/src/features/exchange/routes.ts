import { type Context, Hono } from 'hono'
import {
  exportChoice,
  type ExportFormat,
  fileNameOf,
  fileToImport,
  fileToRead,
  momentChoice,
} from '@roundtable/shared/exchange/exchange'
import { describer } from '../../door/described.ts'
import { body, query } from '../../door/read.ts'
import type { At, TableEnv } from '../membership/index.ts'
import { importedHolds, originHolds, previewHolds } from './answers.ts'
import { exportMoment, exportVersion } from './earlier-texts.ts'
import { exportAll } from './export-all.ts'
import { type Exchange, exportDocument, importFile, originOf, previewFile } from './operations.ts'

const about = describer('In and out')

const types: Readonly<Record<ExportFormat, string>> = {
  markdown: 'text/markdown; charset=utf-8',
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
}

export function exchangeRoutes(exchange: Exchange, at: At) {
  return new Hono<TableEnv>()
    .post(
      '/partnerships/:slug/imports/preview',
      about('What would come of a file', { status: 200, holds: previewHolds }),
      at('document.create'),
      body(fileToRead),
      async (c) => c.json(await previewFile(exchange, c.req.valid('json')), 200),
    )
    .post(
      '/partnerships/:slug/imports',
      about('Make a document of a file', { status: 201, holds: importedHolds }),
      at('document.create'),
      body(fileToImport),
      async (c) => c.json(await importFile(exchange, c.get('place'), c.req.valid('json')), 201),
    )
    .get(
      '/partnerships/:slug/export',
      about('All documents in one file', { status: 200, file: 'application/zip' }),
      at('document.export-all'),
      async (c) => {
        const place = c.get('place')
        attached(c, 'application/zip', fileNameOf(place.partnership.name, 'zip'))
        return c.body(await exportAll(exchange, place), 200)
      },
    )
    .get(
      '/partnerships/:slug/documents/:id/export',
      about('A document as a file', { status: 200, file: 'application/octet-stream' }),
      at('document.read'),
      query(exportChoice),
      async (c) => {
        const { as } = c.req.valid('query')
        const { name, bytes } = await exportDocument(exchange, c.get('place'), c.req.param('id'), as)
        attached(c, types[as], name)
        return c.body(bytes, 200)
      },
    )
    .get(
      '/partnerships/:slug/documents/:id/versions/:version/export',
      about('A frozen version as a file', { status: 200, file: 'application/octet-stream' }),
      at('document.read'),
      query(exportChoice),
      async (c) => {
        const { as } = c.req.valid('query')
        const { id, version } = c.req.param()
        const { name, bytes } = await exportVersion(exchange, c.get('place'), id, version, as)
        attached(c, types[as], name)
        return c.body(bytes, 200)
      },
    )
    .get(
      '/partnerships/:slug/documents/:id/history/export',
      about('A moment of the history as a file', { status: 200, file: 'application/octet-stream' }),
      at('history.read'),
      query(momentChoice),
      async (c) => {
        const choice = c.req.valid('query')
        const { name, bytes } = await exportMoment(exchange, c.get('place'), c.req.param('id'), choice)
        attached(c, types[choice.as], name)
        return c.body(bytes, 200)
      },
    )
    .get(
      '/partnerships/:slug/documents/:id/origin',
      about('Where a document came from', { status: 200, holds: originHolds }),
      at('document.read'),
      async (c) => c.json(await originOf(exchange, c.get('place'), c.req.param('id')), 200),
    )
}

/** Saved, never shown: nothing in a file may act as a page of ours (T33). */
function attached(c: Context, type: string, name: string): void {
  c.header('Content-Type', type)
  c.header('X-Content-Type-Options', 'nosniff')
  const plain = name.replaceAll(/[^\x20-\x7e]|["%]/g, '_')
  c.header(
    'Content-Disposition',
    `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  )
}
