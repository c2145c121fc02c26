export {
  admitOrganisation,
  applyingOrganisation,
  endTrial,
  findOrganisation,
  findSeatsWithLead,
  giveTrial,
  liftSuspension,
  namesOfOrganisations,
  partWith,
  suspendOrganisation,
} from './admission.ts'
export { partnershipHolds } from './answers.ts'
export { foundPartnership, freeSlug, organisationNamed, givePlace } from './founding.ts'
export { actionOf, type At, atTheTable, type TableEnv } from './at-the-table.ts'
export { actorAt, describePartnership, type Membership, placesOf } from './operations.ts'
export { membershipRoutes } from './routes.ts'
export {
  findGroups,
  findOrganisations,
  findPlace,
  findPlaceIn,
  findPlacesBeside,
  holdsAnywhere,
  namesOfPlace,
  type Place,
  timeZoneAt,
} from './store.ts'
export { everyTable, type TableInTheHouse } from './every-table.ts'
