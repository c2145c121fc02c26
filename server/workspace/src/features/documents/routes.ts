import { Hono } from 'hono'
import { documentStanding, documentTitle, newDocument } from '@roundtable/shared/documents'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import { type At, describePartnership, type TableEnv } from '../membership/index.ts'
import { createDocument, type Documents, listDocuments, openDocument } from './operations.ts'
import {
  copyHolds,
  documentHolds,
  documentsHold,
  favouriteHolds,
  openDocumentHolds,
  partnershipPageHolds,
  standingHolds,
  titleHolds,
  visitHolds,
} from './answers.ts'
import { copyDocument, renameDocument, standDocument } from './keeping.ts'
import { setFavourite, visitDocument } from './visits.ts'

const about = describer('Documents')

export function documentRoutes(documents: Documents, at: At) {
  return (
    new Hono<TableEnv>()
      // Here and not in membership: it shows the documents too, and an earlier feature knows no later one.
      .get(
        '/partnerships/:slug',
        about('A partnership and its documents', { status: 200, holds: partnershipPageHolds }),
        at('partnership.read'),
        async (c) => {
          const partnership = await describePartnership(documents, c.get('place'))
          return c.json({ ...partnership, documents: await listDocuments(documents, c.get('place')) }, 200)
        },
      )
      .get(
        '/partnerships/:slug/documents',
        about('All documents', { status: 200, holds: documentsHold }),
        at('document.read'),
        async (c) => c.json(await listDocuments(documents, c.get('place')), 200),
      )
      .post(
        '/partnerships/:slug/documents',
        about('Start a document', { status: 201, holds: documentHolds }),
        at('document.create'),
        body(newDocument),
        async (c) => c.json(await createDocument(documents, c.get('place'), c.req.valid('json')), 201),
      )
      .get(
        '/partnerships/:slug/documents/:id',
        about('One document', { status: 200, holds: openDocumentHolds }),
        at('document.read'),
        async (c) => c.json(await openDocument(documents, c.get('place'), c.req.param('id')), 200),
      )
      .put(
        '/partnerships/:slug/documents/:id/title',
        about('Rename a document', { status: 200, holds: titleHolds }),
        at('document.keep'),
        body(documentTitle),
        async (c) =>
          c.json(
            await renameDocument(documents, c.get('place'), c.req.param('id'), c.req.valid('json')),
            200,
          ),
      )
      .post(
        '/partnerships/:slug/documents/:id/standing',
        about('Archive a document, or bring it back', { status: 200, holds: standingHolds }),
        at('document.keep'),
        body(documentStanding),
        async (c) =>
          c.json(await standDocument(documents, c.get('place'), c.req.param('id'), c.req.valid('json')), 200),
      )
      .post(
        '/partnerships/:slug/documents/:id/copies',
        about('Start a document with the content of another', { status: 201, holds: copyHolds }),
        at('document.create'),
        body(documentTitle),
        async (c) =>
          c.json(await copyDocument(documents, c.get('place'), c.req.param('id'), c.req.valid('json')), 201),
      )
      .put(
        '/partnerships/:slug/documents/:id/favourite',
        about('Keep a document within one’s own reach', { status: 200, holds: favouriteHolds }),
        at('document.read'),
        async (c) => c.json(await setFavourite(documents, c.get('place'), c.req.param('id'), true), 200),
      )
      .delete(
        '/partnerships/:slug/documents/:id/favourite',
        about('A favourite no longer', { status: 200, holds: favouriteHolds }),
        at('document.read'),
        async (c) => c.json(await setFavourite(documents, c.get('place'), c.req.param('id'), false), 200),
      )
      .post(
        '/partnerships/:slug/documents/:id/visits',
        about('What others changed since one was last here', { status: 200, holds: visitHolds }),
        at('document.read'),
        async (c) => c.json(await visitDocument(documents, c.get('place'), c.req.param('id')), 200),
      )
  )
}
