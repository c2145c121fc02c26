export { acceptRole } from './operations.ts'
export { roleRoutes } from './routes.ts'
export { findAcceptances } from './store.ts'
