export { addRedLine, reviseRedLine, standRedLine } from './operations.ts'
export { listRedLines } from './reading.ts'
export { redLineRoutes } from './routes.ts'
