import { Hono, type MiddlewareHandler } from 'hono'
import { describeRoute } from 'hono-openapi'
import { newDocument } from '@roundtable/shared/documents'
import type { DoorEnv } from '../../door/asker.ts'
import { body } from '../../door/read.ts'
import { describePartnership, type Membership, seatFor } from '../membership/index.ts'
import { createDocument, type Documents, listDocuments, openDocument } from './operations.ts'

const about = (summary: string) => describeRoute({ tags: ['Documents'], summary })

export function documentRoutes(
  documents: Documents & { membership: Membership },
  signedIn: MiddlewareHandler<DoorEnv>,
) {
  const { membership } = documents
  return (
    new Hono<DoorEnv>()
      // Here and not in membership: it shows the documents too, and an earlier feature knows no later one.
      .get('/partnerships/:slug', about('A partnership and its documents'), signedIn, async (c) => {
        const seat = await seatFor(membership, c.get('asker'), c.req.param('slug'), 'partnership.read')
        const partnership = await describePartnership(membership, seat)
        return c.json({ ...partnership, documents: await listDocuments(documents, seat) }, 200)
      })
      .get('/partnerships/:slug/documents', about('All documents'), signedIn, async (c) => {
        const seat = await seatFor(membership, c.get('asker'), c.req.param('slug'), 'document.read')
        return c.json(await listDocuments(documents, seat), 200)
      })
      .post(
        '/partnerships/:slug/documents',
        about('Start a document'),
        signedIn,
        body(newDocument),
        async (c) => {
          const seat = await seatFor(membership, c.get('asker'), c.req.param('slug'), 'document.create')
          return c.json(await createDocument(documents, seat, c.req.valid('json')), 201)
        },
      )
      .get('/partnerships/:slug/documents/:id', about('One document'), signedIn, async (c) => {
        const seat = await seatFor(membership, c.get('asker'), c.req.param('slug'), 'document.read')
        return c.json(await openDocument(documents, seat, c.req.param('id')), 200)
      })
  )
}
