export { answerFlag, raiseFlag } from './flags.ts'
export { confirmMandate, declareInterest, proposeMandate } from './mandates.ts'
export { mandateRoutes } from './routes.ts'
export { waiting as waitingMandate } from './waiting.ts'
