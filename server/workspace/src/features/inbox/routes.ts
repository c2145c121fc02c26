import { Hono } from 'hono'
import { mailOff, mailWish, newsRead } from '@roundtable/shared/inbox/mail'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import type { At, TableEnv } from '../membership/index.ts'
import { mailHolds, mailOffHolds, newsHold, waitingHolds } from './answers.ts'
import { mailOf, switchMailOff, wishMail } from './mail.ts'
import { type Inbox, listNews, listWaiting, markRead } from './operations.ts'

const about = describer('Inbox')

export function inboxRoutes(inbox: Inbox, at: At) {
  return (
    new Hono<TableEnv>()
      .get(
        '/partnerships/:slug/inbox',
        about('What waits for me', { status: 200, holds: waitingHolds }),
        at('inbox.read'),
        async (c) => c.json(await listWaiting(inbox, c.get('place')), 200),
      )
      .get(
        '/partnerships/:slug/inbox/news',
        about('What others did since I was here', { status: 200, holds: newsHold }),
        at('inbox.read'),
        async (c) => c.json(await listNews(inbox, c.get('place')), 200),
      )
      .post(
        '/partnerships/:slug/inbox/news/read',
        about('I have read the news', { status: 204 }),
        at('inbox.read'),
        body(newsRead),
        async (c) => {
          await markRead(inbox, c.get('place'), c.req.valid('json'))
          return c.body(null, 204)
        },
      )
      .get(
        '/partnerships/:slug/inbox/mail',
        about('How I am written to', { status: 200, holds: mailHolds }),
        at('inbox.read'),
        async (c) => c.json(await mailOf(inbox, c.get('place')), 200),
      )
      .post(
        '/partnerships/:slug/inbox/mail',
        about('Choose how I am written to', { status: 204 }),
        at('inbox.read'),
        body(mailWish),
        async (c) => {
          await wishMail(inbox, c.get('place'), c.req.valid('json'))
          return c.body(null, 204)
        },
      )
      // From a letter, where nobody is signed in. The token stands in the body, never in an address (T20).
      .post(
        '/mail/off',
        about('Switch letters off by the link in one', { status: 200, holds: mailOffHolds }),
        body(mailOff),
        async (c) => c.json(await switchMailOff(inbox, c.req.valid('json').token), 200),
      )
  )
}
