export { listRedLines } from './reading.ts'
export { redLineRoutes } from './routes.ts'
