export type { Documents } from './operations.ts'
export type { DocumentTable } from './tables.ts'
export { liveHost, type Rights, visitorFor } from './rights.ts'
export { findOpenDocument } from './keeping.ts'
export { documentRoutes } from './routes.ts'
export {
  documentsAfter,
  documentsAt,
  findDocument,
  findDocuments,
  findHomeOf,
  insertDocument,
} from './store.ts'
