import { Hono } from 'hono'
import { newDocument } from '@roundtable/shared/documents'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import { type At, describePartnership, type TableEnv } from '../membership/index.ts'
import { createDocument, type Documents, listDocuments, openDocument } from './operations.ts'
import { documentHolds, documentsHold, openDocumentHolds, partnershipPageHolds } from './answers.ts'

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
  )
}
