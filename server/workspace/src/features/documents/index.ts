export type { Documents } from './operations.ts'
export { liveHost, type Rights, visitorFor } from './rights.ts'
export { documentRoutes } from './routes.ts'
export { insertDocument } from './store.ts'
