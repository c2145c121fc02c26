export { acceptRole, type Roles } from './operations.ts'
export { roleRoutes } from './routes.ts'
