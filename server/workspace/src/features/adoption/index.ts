export type { Adoption } from './draft.ts'
export { adoptionRoutes } from './routes.ts'
export { adoptionWaiting } from './waiting.ts'
