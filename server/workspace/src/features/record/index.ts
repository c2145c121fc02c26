export { type Publishing, publishHeads } from './publishing.ts'
export { recordRoutes } from './routes.ts'
export { type Verified, verifyRecord } from './verify.ts'
