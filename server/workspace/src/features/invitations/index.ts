export type { Invitations } from './operations.ts'
export { invitationRoutes } from './routes.ts'
