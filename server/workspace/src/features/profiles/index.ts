export { organisationNames, ownOrganisation, partnersAt } from './partners.ts'
export { profileRoutes } from './routes.ts'
export { waiting as waitingCommitments } from './waiting.ts'
