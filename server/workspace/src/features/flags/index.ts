export { flagRoutes } from './routes.ts'
export { flagsWaiting } from './waiting.ts'
