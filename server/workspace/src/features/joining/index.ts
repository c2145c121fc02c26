export { joiningRoutes } from './routes.ts'
export { joiningWaiting } from './waiting.ts'
