export { acceptRole } from './operations.ts'
export { roleRoutes } from './routes.ts'
