import type { Disclosure, RedLineTerms } from '@roundtable/shared/red-lines'
import type { Seated } from '../../testing/builders.ts'
import { cells, type DoorRows, partners } from '../../testing/doors.ts'

export const terms: RedLineTerms = {
  kind: 'limit',
  statement: 'No farm gate price below the living income reference price',
  topics: ['price'],
  limit: { metric: 'farm gate price', op: '>=', value: 2100, unit: 'EUR per tonne' },
  firmness: 'firm',
  validFrom: '2026-03-01',
  validUntil: null,
}

/** Answers the id of a new red line: recorded by a lead, drafted by a member. */
export async function aRedLine(
  { browser, table }: Seated,
  more: Partial<RedLineTerms> = {},
): Promise<string> {
  const response = await browser.post(`/api/partnerships/${table.slug}/red-lines`, { ...terms, ...more })
  if (response.status !== 201) throw new Error(`no red line: ${await response.text()}`)
  return ((await response.json()) as { id: string }).id
}

export function disclose(
  { browser, table }: Seated,
  id: string,
  disclosure: Disclosure,
  reason = 'Talks begin',
) {
  return browser.post(`/api/partnerships/${table.slug}/red-lines/${id}/disclosure`, { disclosure, reason })
}

const secretariat = 'secretariat'

/** Domain 1.2. A line of another organisation is hidden from its lead; who may never do such a thing is told so. */
export const redLineDoors: DoorRows = {
  'GET /api/partnerships/:slug/red-lines': { cells: cells([...partners, secretariat], ['observer']) },
  'POST /api/partnerships/:slug/red-lines': {
    cells: cells(partners, [secretariat, 'observer']),
    aim: () => ({ body: terms }),
  },
  'PUT /api/partnerships/:slug/red-lines/:id': {
    cells: cells(['lead', 'member'], [secretariat, 'observer']),
    aim: async ({ member }) => ({ params: { id: await aRedLine(member) }, body: terms }),
  },
  'POST /api/partnerships/:slug/red-lines/:id/disclosure': {
    cells: cells(['lead'], ['member', 'otherMember', secretariat, 'observer']),
    aim: async ({ lead }) => ({
      params: { id: await aRedLine(lead) },
      body: { disclosure: 'internal', reason: 'Talks begin' },
    }),
  },
  'POST /api/partnerships/:slug/red-lines/:id/withdrawal': {
    cells: cells(['lead'], ['member', 'otherMember', secretariat, 'observer']),
    aim: async ({ lead }) => ({
      params: { id: await aRedLine(lead) },
      body: { reason: 'Settled by contract' },
    }),
  },
}
