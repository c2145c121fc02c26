export { openLinks } from './open-links.ts'
export { addInvitation, type Invitations, sendInvitation } from './operations.ts'
export { invitationRoutes } from './routes.ts'
export { invitationsWaiting } from './waiting.ts'
