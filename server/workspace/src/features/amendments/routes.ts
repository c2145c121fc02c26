import { Hono } from 'hono'
import {
  newAmendment,
  rejection,
  remark,
  whatWasSeen,
  withdrawal,
} from '@roundtable/shared/amendments/amendments'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import type { At, TableEnv } from '../membership/index.ts'
import { acceptAmendment } from './accepting.ts'
import { actHolds, amendmentHolds, amendmentsHold } from './answers.ts'
import {
  type Amendments,
  lookAt,
  openAmendment,
  rejectAmendment,
  sayAbout,
  withdrawAmendment,
} from './operations.ts'
import { listAmendments, readAmendment } from './reading.ts'

const about = describer('Amendments')

export function amendmentRoutes(amendments: Amendments, at: At) {
  return new Hono<TableEnv>()
    .get(
      '/partnerships/:slug/documents/:id/amendments',
      about('The amendments of a document', { status: 200, holds: amendmentsHold }),
      at('document.read'),
      async (c) => c.json(await listAmendments(amendments, c.get('place'), c.req.param('id')), 200),
    )
    .post(
      '/partnerships/:slug/documents/:id/amendments',
      about('Open a branch of a document', { status: 201, holds: actHolds }),
      at('amendment.suggest'),
      body(newAmendment),
      async (c) =>
        c.json(await openAmendment(amendments, c.get('place'), c.req.param('id'), c.req.valid('json')), 201),
    )
    .get(
      '/partnerships/:slug/amendments/:id',
      about('One amendment', { status: 200, holds: amendmentHolds }),
      at('document.read'),
      async (c) => c.json(await readAmendment(amendments, c.get('place'), c.req.param('id')), 200),
    )
    .post(
      '/partnerships/:slug/amendments/:id/acceptance',
      about('Take an amendment into its document', { status: 200, holds: actHolds }),
      at('amendment.settle'),
      body(whatWasSeen),
      async (c) => {
        const { seen } = c.req.valid('json')
        return c.json(await acceptAmendment(amendments, c.get('place'), c.req.param('id'), seen), 200)
      },
    )
    .post(
      '/partnerships/:slug/amendments/:id/rejection',
      about('Reject an amendment', { status: 200, holds: actHolds }),
      at('amendment.settle'),
      body(rejection),
      async (c) => {
        const { reason } = c.req.valid('json')
        return c.json(await rejectAmendment(amendments, c.get('place'), c.req.param('id'), reason), 200)
      },
    )
    .post(
      '/partnerships/:slug/amendments/:id/withdrawal',
      about('Take back an amendment one has opened', { status: 200, holds: actHolds }),
      at('amendment.suggest'),
      body(withdrawal),
      async (c) => {
        const { reason } = c.req.valid('json')
        return c.json(await withdrawAmendment(amendments, c.get('place'), c.req.param('id'), reason), 200)
      },
    )
    .post(
      '/partnerships/:slug/amendments/:id/looks',
      about('Say that it was read together with the document as it is now', { status: 200, holds: actHolds }),
      at('amendment.suggest'),
      body(whatWasSeen),
      async (c) =>
        c.json(await lookAt(amendments, c.get('place'), c.req.param('id'), c.req.valid('json').seen), 200),
    )
    .post(
      '/partnerships/:slug/amendments/:id/remarks',
      about('Say something about an amendment', { status: 201, holds: actHolds }),
      at('amendment.suggest'),
      body(remark),
      async (c) =>
        c.json(await sayAbout(amendments, c.get('place'), c.req.param('id'), c.req.valid('json').words), 201),
    )
}
