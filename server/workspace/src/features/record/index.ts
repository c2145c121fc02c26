export { type Publishing, publishHeads } from './publishing.ts'
export { recordRoutes } from './routes.ts'
