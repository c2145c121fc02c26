export { postLetters, tidyLetters } from './jobs.ts'
export type { Inbox } from './operations.ts'
export { inboxRoutes } from './routes.ts'
