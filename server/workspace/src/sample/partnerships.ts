import type { Sector } from '@roundtable/shared/membership'
import type { Role } from '@roundtable/shared/permissions'

/** The people and tables of the demo. All of it is invented; times are when the seat was taken. */
export interface SamplePartnership {
  slug: string
  name: string
  purpose: string
  founded: string
  secretariat: SamplePerson[]
  organisations: SampleOrganisation[]
}

export interface SampleOrganisation {
  name: string
  /** Null for one that stands beside the groups. */
  sector: Sector | null
  since: string
  people: SamplePerson[]
}

export interface SamplePerson {
  name: string
  role: Role
}

const lead = (name: string): SamplePerson => ({ name, role: 'partner_lead' })
const member = (name: string): SamplePerson => ({ name, role: 'partner_member' })
const secretariat = (name: string): SamplePerson => ({ name, role: 'secretariat' })
const observer = (name: string): SamplePerson => ({ name, role: 'observer' })

function seat(
  sector: Sector | null,
  name: string,
  since: string,
  ...people: SamplePerson[]
): SampleOrganisation {
  return { name, sector, since, people }
}

export const cocoa: SamplePartnership = {
  slug: 'sustainable-cocoa',
  name: 'Sustainable Cocoa Partnership',
  purpose: 'A living income for cocoa families in five districts, and a forest edge that stays where it is.',
  founded: '2023-09-12T09:00Z',
  secretariat: [secretariat('Miriam Osei'), secretariat('Tomás Varga')],
  organisations: [
    seat(
      'public',
      'Ministry of Agriculture and Food Systems',
      '2023-09',
      lead('Yaw Sarkodie'),
      member('Efua Bonsu'),
    ),
    seat(
      'public',
      'Ministry for Economic Cooperation',
      '2023-09',
      lead('Petra Vogel'),
      member('Lukas Reinhardt'),
    ),
    seat('public', 'Cocoa Regulatory Authority', '2024-01', lead('Samuel Adjei-Nti'), member('Adwoa Kyei')),
    seat('private', 'Brandt & Sohn Chocolate', '2023-09', lead('Jonas Brandt'), member('Clara Wieland')),
    seat('private', 'Nordhavn Trading', '2023-11', lead('Ingrid Solheim'), member('Mads Eriksen')),
    seat('private', 'Tierra Alta Confectionery', '2024-05', lead('Elena Marchetti'), member('Diego Ferrer')),
    seat('private', 'Valley Bean Processors', '2024-05', lead('Kofi Amarteifio'), member('Abena Tetteh')),
    seat('civil_society', 'Asenkro Farmers’ Union', '2023-09', lead('Ama Dankwa'), member('Kwaku Mensah')),
    seat('civil_society', 'Children First Alliance', '2023-09', lead('Leila Haddad'), member('Joseph Annan')),
    seat('civil_society', 'Fair Field Network', '2024-03', lead('Hannah Weiss'), member('Nana Boateng')),
    seat('civil_society', 'Forest Commons Trust', '2025-01', lead('Grace Nunoo'), member('Idris Belo')),
    seat(
      'academia',
      'Institute for Tropical Agronomy',
      '2023-11',
      lead('Kwabena Ofori'),
      member('Mei Tanaka'),
    ),
    seat('academia', 'Savanna School of Public Policy', '2024-06', member('Zainab Alhassan')),
    seat('academia', 'University of Lindenau', '2024-02', lead('Rui Tavares'), member('Sofie Lindqvist')),
    seat(null, 'Isling Foundation', '2024-09', observer('Henrik Dahl')),
    seat(null, 'Farm Income Observatory', '2025-02', observer('Amara Diallo')),
  ],
}

/** A second, smaller table, at which Ama Dankwa and Miriam Osei sit as well. */
export const charter: SamplePartnership = {
  slug: 'farm-data-charter',
  name: 'Farm Data Charter',
  purpose: 'Farmers decide who may read the data about their land, and for how long.',
  founded: '2025-06-03T09:00Z',
  secretariat: [secretariat('Miriam Osei')],
  organisations: [
    seat('civil_society', 'Asenkro Farmers’ Union', '2025-06', lead('Ama Dankwa')),
    seat('academia', 'University of Lindenau', '2025-06', lead('Sofie Lindqvist')),
    seat('private', 'Plotline Mapping', '2025-07', lead('Bruno Keller')),
    seat('public', 'Office for Data Protection', '2025-07', lead('Esi Quaye')),
  ],
}
