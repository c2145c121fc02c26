export { partnershipHolds } from './answers.ts'
export { foundPartnership, freeSlug, organisationNamed, seatPerson } from './founding.ts'
export { describePartnership, type Membership, seatFor, seatsOf } from './operations.ts'
export { membershipRoutes } from './routes.ts'
export {
  findGroups,
  findOrganisations,
  findSeatIn,
  findSeatsBeside,
  holdsAnywhere,
  namesOfPlace,
  type Seat,
} from './store.ts'
