export { sessionHolds } from './answers.ts'
export {
  type Accounts,
  checkPassword,
  createPerson,
  type Entry,
  enter,
  identify,
  provePassword,
} from './operations.ts'
export { deviceName } from './device.ts'
export { hashPassword } from './passwords.ts'
export { accountRoutes, letIn } from './routes.ts'
export type { LostPlaceAnswer, PlaceAnswer, TellWho } from './session-answer.ts'
export { createSessions } from './sessions.ts'
export {
  addressesOf,
  findPerson,
  findPersonByEmail,
  insertPerson,
  namesOf,
  setName,
  setPasswordHash,
} from './store.ts'
export { createPlaceLimit, createSignInThrottle, type PlaceLimit, type SignInThrottle } from './throttle.ts'
