import { line } from '../text/line.ts'

// In a file of its own, so that a page that only names them brings no schemas.
export { sectors, type Sector } from './sectors.ts'

export const organisationName = line(2, 120)
