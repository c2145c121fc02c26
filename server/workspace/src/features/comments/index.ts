export { openThread, reply, standThread, wishObservers } from './operations.ts'
export { moderateComment } from './own-comments.ts'
export { commentRoutes } from './routes.ts'
export { commentsWaiting } from './waiting.ts'
