import type { DemoAccount } from '../features/set-up/index.ts'
import { type Applicant, files } from './due-diligence-files.ts'
import type { SampleOrganisation, SamplePartnership, SamplePerson } from './partnerships.ts'

/** One seat of one person, as the demo lists it. */
export interface SampleSeat {
  person: SamplePerson
  organisation: SampleOrganisation | undefined
}

export function seatsOf({ secretariat, organisations }: SamplePartnership): SampleSeat[] {
  const partners = organisations.flatMap((organisation) =>
    organisation.people.map((person) => ({ person, organisation })),
  )
  return [...secretariat.map((person) => ({ person, organisation: undefined })), ...partners]
}

/** `Tomás Varga` → `tomas.varga@demo.example`, an address that can never exist. */
export function addressOf(name: string): string {
  return `${plainName(name)}@demo.example`
}

/** A password of one's own that can be read and typed; it stands in demo.json and on the demo's sign-in page. */
export function passwordOf(name: string): string {
  return `${plainName(name)}-demo`.padEnd(12, '-')
}

/** Everybody who can be become, in the order of the sign-in page. */
export function demoAccounts(partnerships: readonly SamplePartnership[]): DemoAccount[] {
  const seats = partnerships.flatMap(seatsOf)
  const firstSeats = seats.filter(
    (seat, at) => at === seats.findIndex((each) => each.person.name === seat.person.name),
  )
  return [...firstSeats.map(accountOf), ...partnerships.flatMap(applicantsOf).map(applicantAccount)]
}

function accountOf({ person, organisation }: SampleSeat): DemoAccount {
  return {
    email: addressOf(person.name),
    password: passwordOf(person.name),
    name: person.name,
    role: person.role,
    organisation: organisation?.name ?? null,
    sector: organisation?.sector ?? null,
  }
}

/** Somebody who applies sits at no table yet: no group is theirs. */
function applicantAccount({ name, organisation }: Applicant): DemoAccount {
  const account = { email: addressOf(name), password: passwordOf(name) }
  return { ...account, name, role: 'applicant', organisation, sector: null }
}

function plainName(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
  return ascii.replace(/[^a-z]+/g, '.')
}

function applicantsOf({ slug }: SamplePartnership): Applicant[] {
  return (files[slug] ?? []).flatMap(({ organisation, applicant }) =>
    applicant === undefined ? [] : [{ name: applicant.person, organisation }],
  )
}
