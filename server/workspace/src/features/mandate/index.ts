export { mandateRoutes } from './routes.ts'
export { waiting as waitingMandate } from './waiting.ts'
