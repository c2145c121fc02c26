export type { Documents } from './operations.ts'
export { liveHost, type Rights, visitorFor } from './rights.ts'
export { documentRoutes } from './routes.ts'
export { findDocument, insertDocument } from './store.ts'
