export { answerEverything } from './operations.ts'
export { joiningRoutes } from './routes.ts'
export { joiningWaiting } from './waiting.ts'
