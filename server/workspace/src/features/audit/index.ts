export { type Desk, perform } from './perform.ts'
export { type Actor, addEntry } from './record.ts'
