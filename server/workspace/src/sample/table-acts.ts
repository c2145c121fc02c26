import type { Transaction } from 'kysely'
import { systemClock } from '@roundtable/foundation/clock'
import { type Invitations, invite, openLinks } from '../features/invitations/index.ts'
import {
  changeSettings,
  findPlace,
  type Membership,
  nameDeputy,
  openVacantSeat,
  type Place,
  takeSeat,
} from '../features/membership/index.ts'
import type { PersonTable, Tables } from '../tables.ts'
import { deskAt } from './desk-in-the-past.ts'
import { charter, cocoa } from './partnerships.ts'

const day = 24 * 60 * 60 * 1000

/** What was done at the tables of the demo since everybody had sat down, in the order it was done. */
const acts: readonly { at: string; by: string; slug: string; act: Act }[] = [
  { at: '2025-03-04T10:20Z', by: 'Ama Dankwa', slug: cocoa.slug, act: deputy('Kwaku Mensah') },
  { at: '2025-03-11T09:05Z', by: 'Jonas Brandt', slug: cocoa.slug, act: deputy('Clara Wieland') },
  {
    at: '2025-03-18T14:40Z',
    by: 'Miriam Osei',
    slug: cocoa.slug,
    act: (membership, place) =>
      changeSettings(membership, place, {
        name: cocoa.name,
        purpose: cocoa.purpose,
        timeZone: 'Africa/Accra',
        languages: ['en', 'fr'],
        startedOn: '2023-09-12',
        foundingRule: { leastPartners: 3, leastSectors: 2 },
      }),
  },
  { at: '2025-04-02T08:15Z', by: 'Yaw Sarkodie', slug: cocoa.slug, act: deputy('Efua Bonsu') },
  {
    at: '2025-05-20T11:30Z',
    by: 'Tomás Varga',
    slug: cocoa.slug,
    act: async (membership, place, { seatOf }) =>
      takeSeat(membership, place, await seatOf('Forest Commons Trust'), {
        organisation: { name: 'Canopy Growers’ Cooperative' },
      }),
  },
  {
    at: '2025-07-01T09:00Z',
    by: 'Miriam Osei',
    slug: charter.slug,
    act: (membership, place) =>
      changeSettings(membership, place, {
        name: charter.name,
        purpose: charter.purpose,
        timeZone: 'Europe/Berlin',
        languages: ['en', 'de'],
        startedOn: '2025-06-03',
        foundingRule: { leastPartners: 2, leastSectors: 2 },
      }),
  },
  { at: '2025-09-08T13:10Z', by: 'Rui Tavares', slug: cocoa.slug, act: deputy('Sofie Lindqvist') },
  {
    at: '2026-04-14T15:25Z',
    by: 'Tomás Varga',
    slug: cocoa.slug,
    act: async (membership, place, { groupOf }) => {
      await openVacantSeat(membership, place, { groupId: await groupOf('public') })
    },
  },
]

type Act = (membership: Membership, place: Place, looks: Looks) => Promise<void>

/** What an act has to look up at its table. */
interface Looks {
  membershipOf(person: string): Promise<string>
  seatOf(organisation: string): Promise<string>
  groupOf(sector: string): Promise<string>
}

/**
 * Does them through the same verbs as people do, at their times, within the transaction that furnishes the house. Two
 * invitations are sent last, two days ago, so that they are open when somebody looks.
 */
export async function doTableActs(
  transaction: Transaction<Tables>,
  people: ReadonlyMap<string, PersonTable>,
): Promise<void> {
  const tableAt = (at: number) => ({
    ...deskAt(transaction, at),
    async rightsChanged() {},
    async endSessions() {},
    async mayActNow() {},
    links: openLinks,
  })
  const placeOf = async (name: string, slug: string) =>
    (await findPlace(transaction, people.get(name)!.id, slug))!
  for (const { at, by, slug, act } of acts) {
    const place = await placeOf(by, slug)
    await act(tableAt(Date.parse(at)), place, looksAt(transaction, place, people))
  }
  const invitations: Invitations = {
    ...tableAt(systemClock.now() - 2 * day),
    mailer: undefined,
    origin: '',
    goodForMs: 7 * day,
  }
  await inviteTwo(invitations, await placeOf('Miriam Osei', cocoa.slug), transaction)
}

function deputy(person: string): Act {
  return async (membership, place, { membershipOf }) =>
    nameDeputy(membership, place, await membershipOf(person))
}

async function inviteTwo(
  invitations: Invitations,
  place: Place,
  transaction: Transaction<Tables>,
): Promise<void> {
  const session = { email: '', sessionId: '', handle: '', freshlyProved: true }
  const by = { personId: place.personId, name: 'Miriam Osei', ...session }
  const { id } = await transaction
    .selectFrom('organisation')
    .select('id')
    .where('name', '=', 'Savanna School of Public Policy')
    .executeTakeFirstOrThrow()
  await invite(invitations, by, place, {
    email: 'new.delegate@savanna.example',
    role: 'partner_lead',
    organisation: { id },
  })
  await invite(invitations, by, place, { email: 'guest@observatory.example', role: 'observer' })
}

function looksAt(
  transaction: Transaction<Tables>,
  { partnership }: Place,
  people: ReadonlyMap<string, PersonTable>,
): Looks {
  return {
    async membershipOf(person) {
      const row = await transaction
        .selectFrom('membership')
        .select('id')
        .where('partnership_id', '=', partnership.id)
        .where('person_id', '=', people.get(person)!.id)
        .executeTakeFirstOrThrow()
      return row.id
    },
    async seatOf(organisation) {
      const row = await transaction
        .selectFrom('seat_holding')
        .innerJoin('organisation', 'organisation.id', 'seat_holding.organisation_id')
        .select('seat_holding.seat_id')
        .where('organisation.partnership_id', '=', partnership.id)
        .where('organisation.name', '=', organisation)
        .executeTakeFirstOrThrow()
      return row.seat_id
    },
    async groupOf(sector) {
      const row = await transaction
        .selectFrom('stakeholder_group')
        .select('id')
        .where('partnership_id', '=', partnership.id)
        .where('sector', '=', sector as 'public')
        .executeTakeFirstOrThrow()
      return row.id
    },
  }
}
