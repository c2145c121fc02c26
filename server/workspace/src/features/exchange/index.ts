export type { Exchange } from './operations.ts'
export { exchangeRoutes } from './routes.ts'
export { Workbench } from './workbench.ts'
