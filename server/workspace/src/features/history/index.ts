export { HistoryThread } from './history-thread.ts'
export { HistoryIndex } from './indexing.ts'
export { type History, momentNamed, readMoment } from './moments.ts'
export { historyRoutes } from './routes.ts'
