import type * as z from 'zod/mini'
import type { NewStanding, RedLineTerms } from '@roundtable/shared/red-lines'
import { redLinesHold } from '../features/red-lines/answers.ts'
import type { Seated } from './builders.ts'

/** The terms of a red line as a lead could write them. */
export const redLineTerms: RedLineTerms = {
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
  const response = await browser.post(`/api/partnerships/${table.slug}/red-lines`, {
    ...redLineTerms,
    ...more,
  })
  return ((await response.json()) as { id: string }).id
}

/** The red lines this person may read. */
export async function redLinesOf({ browser, table }: Seated): Promise<z.infer<typeof redLinesHold>> {
  return redLinesHold.parse(await (await browser.get(`/api/partnerships/${table.slug}/red-lines`)).json())
}

/** Gives a line other words. */
export const revise = ({ browser, table }: Seated, id: string, statement: string) =>
  browser.put(`/api/partnerships/${table.slug}/red-lines/${id}`, { ...redLineTerms, statement })

/** Says who may read a line from now on, or withdraws it. */
export const stand = (
  { browser, table }: Seated,
  id: string,
  to: NewStanding['to'],
  reason = 'Talks begin',
) => browser.post(`/api/partnerships/${table.slug}/red-lines/${id}/standing`, { to, reason })
