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
export { foundPartnership, organisationNamed, givePlace } from './founding.ts'
export { actionOf, type At, atTheTable, type TableEnv } from './at-the-table.ts'
export { lostPlacesOf } from './lost-places.ts'
export { actorAt, describePartnership, type Membership, type OpenLinks, placesOf } from './operations.ts'
export { everyPartnership, findPartnership, type PartnershipAtWork } from './every-partnership.ts'
export { membershipRoutes } from './routes.ts'
export { findSeatings, type Seating } from './seatings.ts'
export { membershipWaiting } from './waiting.ts'
export {
  actsForSeat,
  giveSeat,
  newSeatIn,
  openVacantSeat,
  organisationWithoutSeat,
  takeSeat,
  vacateIfDeserted,
} from './seats.ts'
export { findGroups, findOrganisations, findSeatOf, findSeats } from './seat-store.ts'
export { freeSlug } from './slug.ts'
export {
  findPlace,
  findPlaceIn,
  findPlacesAt,
  findPlacesBeside,
  holdsAnywhere,
  isMember,
  namesOfPlace,
  type Place,
} from './store.ts'
export { nameDeputy } from './people.ts'
export { changeSettings } from './settings.ts'
export { timeZoneAt } from './settings-store.ts'
export { everyTable, type TableInTheHouse } from './every-table.ts'
