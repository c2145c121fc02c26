export { commentRoutes } from './routes.ts'
export { commentsWaiting } from './waiting.ts'
