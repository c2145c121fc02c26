export { postLetters, tidyLetters } from './jobs.ts'
export { redLinesRunOut } from './red-lines-run-out.ts'
export type { Inbox } from './operations.ts'
export { inboxRoutes } from './routes.ts'
