import { Hono } from 'hono'
import { newSignature, newVersion, settingAside } from '@roundtable/shared/adoption/adoption'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import type { At, TableEnv } from '../membership/index.ts'
import { draftHolds, frozenHolds, putForwardHolds, settledHolds, versionsHold } from './answers.ts'
import type { Adoption } from './draft.ts'
import { putAside, putForward, sign } from './operations.ts'
import { listVersions, openDraft, openFrozen } from './reading.ts'

const about = describer('Adoption')

export function adoptionRoutes(adoption: Adoption, at: At) {
  return new Hono<TableEnv>()
    .get(
      '/partnerships/:slug/documents/:id/draft',
      about('The draft as it would be put forward', { status: 200, holds: draftHolds }),
      at('document.read'),
      async (c) => c.json(await openDraft(adoption, c.get('place'), c.req.param('id')), 200),
    )
    .get(
      '/partnerships/:slug/documents/:id/versions',
      about('The frozen versions of a document', { status: 200, holds: versionsHold }),
      at('document.read'),
      async (c) => c.json(await listVersions(adoption, c.get('place'), c.req.param('id')), 200),
    )
    .post(
      '/partnerships/:slug/documents/:id/versions',
      about('Put the draft forward for adoption', { status: 201, holds: putForwardHolds }),
      at('version.put-forward'),
      body(newVersion),
      async (c) =>
        c.json(await putForward(adoption, c.get('place'), c.req.param('id'), c.req.valid('json')), 201),
    )
    .get(
      '/partnerships/:slug/documents/:id/versions/:version',
      about('A frozen version with its text', { status: 200, holds: frozenHolds }),
      at('document.read'),
      async (c) =>
        c.json(await openFrozen(adoption, c.get('place'), c.req.param('id'), c.req.param('version')), 200),
    )
    .post(
      '/partnerships/:slug/documents/:id/versions/:version/signature',
      about('Sign a version for one’s seat', { status: 201, holds: settledHolds }),
      at('version.sign'),
      body(newSignature),
      async (c) =>
        c.json(
          await sign(
            adoption,
            c.get('place'),
            c.req.param('id'),
            c.req.param('version'),
            c.req.valid('json'),
          ),
          201,
        ),
    )
    .post(
      '/partnerships/:slug/documents/:id/versions/:version/put-aside',
      about('Put a version aside', { status: 200, holds: settledHolds }),
      at('version.put-aside'),
      body(settingAside),
      async (c) =>
        c.json(
          await putAside(
            adoption,
            c.get('place'),
            c.req.param('id'),
            c.req.param('version'),
            c.req.valid('json'),
          ),
          200,
        ),
    )
}
