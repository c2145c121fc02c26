export { forgetOldAttempts, type SignOn } from './operations.ts'
export { openIdProvider } from './provider.ts'
export { signOnRoutes } from './routes.ts'
