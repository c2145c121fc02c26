export { entryHolds } from './answers.ts'
export { chainsOf, toldTo } from './reading.ts'
export { type Publishing, publishHeads } from './publishing.ts'
export { recordRoutes } from './routes.ts'
