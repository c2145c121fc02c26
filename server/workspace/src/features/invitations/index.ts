export { acceptInvitation } from './acceptance.ts'
export { type Invitations, invite } from './operations.ts'
export { invitationRoutes } from './routes.ts'
