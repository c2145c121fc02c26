export { withContent } from './first-content.ts'
export type { Documents } from './operations.ts'
export type { DocumentTable } from './tables.ts'
export { findOpenDocument } from './keeping.ts'
export { liveHost, type Rights, type RoomHome, visitorFor } from './rights.ts'
export { documentRoutes } from './routes.ts'
export {
  documentsAfter,
  documentsAt,
  findDocument,
  findDocuments,
  findHomeOf,
  insertDocument,
} from './store.ts'
