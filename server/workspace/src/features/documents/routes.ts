import { Hono, type MiddlewareHandler } from 'hono'
import { newDocument } from '@roundtable/shared/documents'
import type { DoorEnv } from '../../door/asker.ts'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import { describePartnership, type Membership, seatFor } from '../membership/index.ts'
import { createDocument, type Documents, listDocuments, openDocument } from './operations.ts'
import { documentHolds, documentsHold, openDocumentHolds, partnershipPageHolds } from './answers.ts'

const about = describer('Documents')

export function documentRoutes(
  documents: Documents & { membership: Membership },
  signedIn: MiddlewareHandler<DoorEnv>,
) {
  const { membership } = documents
  return (
    new Hono<DoorEnv>()
      // Here and not in membership: it shows the documents too, and an earlier feature knows no later one.
      .get(
        '/partnerships/:slug',
        about('A partnership and its documents', { status: 200, holds: partnershipPageHolds }),
        signedIn,
        async (c) => {
          const seat = await seatFor(membership, c.get('asker'), c.req.param('slug'), 'partnership.read')
          const partnership = await describePartnership(membership, seat)
          return c.json({ ...partnership, documents: await listDocuments(documents, seat) }, 200)
        },
      )
      .get(
        '/partnerships/:slug/documents',
        about('All documents', { status: 200, holds: documentsHold }),
        signedIn,
        async (c) => {
          const seat = await seatFor(membership, c.get('asker'), c.req.param('slug'), 'document.read')
          return c.json(await listDocuments(documents, seat), 200)
        },
      )
      .post(
        '/partnerships/:slug/documents',
        about('Start a document', { status: 201, holds: documentHolds }),
        signedIn,
        body(newDocument),
        async (c) => {
          const seat = await seatFor(membership, c.get('asker'), c.req.param('slug'), 'document.create')
          return c.json(await createDocument(documents, seat, c.req.valid('json')), 201)
        },
      )
      .get(
        '/partnerships/:slug/documents/:id',
        about('One document', { status: 200, holds: openDocumentHolds }),
        signedIn,
        async (c) => {
          const seat = await seatFor(membership, c.get('asker'), c.req.param('slug'), 'document.read')
          return c.json(await openDocument(documents, seat, c.req.param('id')), 200)
        },
      )
  )
}
