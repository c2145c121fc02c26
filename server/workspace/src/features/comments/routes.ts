import { Hono } from 'hono'
import {
  commentsRead,
  moderation,
  newReply,
  newThread,
  observersWish,
  revisedComment,
  threadStanding,
} from '@roundtable/shared/comments/comments'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import type { Desk } from '../audit/index.ts'
import type { At, TableEnv } from '../membership/index.ts'
import {
  commentActHolds,
  commentsHold,
  observersHold,
  saidWhereHolds,
  threadStandingHolds,
  unreadHolds,
} from './answers.ts'
import { markCommentsRead, openThread, reply, standThread, wishObservers } from './operations.ts'
import { moderateComment, reviseComment, takeBackComment } from './own-comments.ts'
import { listUnread, readComments } from './reading.ts'

const about = describer('Comments')

export function commentRoutes(desk: Desk, at: At) {
  return new Hono<TableEnv>()
    .get(
      '/partnerships/:slug/comments/unread',
      about('How many comments one has not read, by document', { status: 200, holds: unreadHolds }),
      at('comment.read'),
      async (c) => c.json(await listUnread(desk, c.get('place')), 200),
    )
    .get(
      '/partnerships/:slug/documents/:id/comments',
      about('What is said about a document', { status: 200, holds: commentsHold }),
      at('comment.read'),
      async (c) => c.json(await readComments(desk, c.get('place'), c.req.param('id')), 200),
    )
    .post(
      '/partnerships/:slug/documents/:id/comments',
      about('Begin a discussion of a place in a document', { status: 201, holds: saidWhereHolds }),
      at('comment.write'),
      body(newThread),
      async (c) =>
        c.json(await openThread(desk, c.get('place'), c.req.param('id'), c.req.valid('json')), 201),
    )
    .put(
      '/partnerships/:slug/documents/:id/comments/observers',
      about('Say whether observers may comment on a document', { status: 200, holds: observersHold }),
      at('comment.invite-observers'),
      body(observersWish),
      async (c) =>
        c.json(await wishObservers(desk, c.get('place'), c.req.param('id'), c.req.valid('json')), 200),
    )
    .post(
      '/partnerships/:slug/documents/:id/comments/read',
      about('Note how far one has read the comments', { status: 204 }),
      at('comment.read'),
      body(commentsRead),
      async (c) => {
        await markCommentsRead(desk, c.get('place'), c.req.param('id'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/threads/:id/comments',
      about('Answer in a discussion', { status: 201, holds: saidWhereHolds }),
      at('comment.write'),
      body(newReply),
      async (c) => c.json(await reply(desk, c.get('place'), c.req.param('id'), c.req.valid('json')), 201),
    )
    .post(
      '/partnerships/:slug/threads/:id/standing',
      about('Settle a discussion, or open it again', { status: 200, holds: threadStandingHolds }),
      at('comment.write'),
      body(threadStanding),
      async (c) =>
        c.json(await standThread(desk, c.get('place'), c.req.param('id'), c.req.valid('json').to), 200),
    )
    .put(
      '/partnerships/:slug/comments/:id',
      about('Change the words of an own comment', { status: 200, holds: commentActHolds }),
      at('comment.write'),
      body(revisedComment),
      async (c) =>
        c.json(await reviseComment(desk, c.get('place'), c.req.param('id'), c.req.valid('json')), 200),
    )
    .delete(
      '/partnerships/:slug/comments/:id',
      about('Take an own comment back', { status: 204 }),
      at('comment.write'),
      async (c) => {
        await takeBackComment(desk, c.get('place'), c.req.param('id'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/comments/:id/moderation',
      about('Hide a comment with a reason, or show it again', { status: 200, holds: commentActHolds }),
      at('comment.moderate'),
      body(moderation),
      async (c) =>
        c.json(await moderateComment(desk, c.get('place'), c.req.param('id'), c.req.valid('json')), 200),
    )
}
