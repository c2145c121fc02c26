export type { DueDiligence } from './acting.ts'
export { dueDiligenceRoutes } from './routes.ts'
export { endTrialsThatAreOver } from './trials.ts'
export { waiting as diligenceWaiting } from './waiting.ts'
