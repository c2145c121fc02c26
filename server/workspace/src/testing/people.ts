import type { Role } from '@roundtable/shared/permissions'
import type { Seated } from './builders.ts'

/** What tests read of a page of people. */
export interface ListedMember {
  id: string
  person: { id: string; name: string }
  role: Role
  organisation: { id: string; name: string } | null
  isDeputy: boolean
  suspendedSince: number | null
  self: boolean
}

/** The list of people as this person sees it. */
export async function membersSeenBy({ browser, table }: Seated): Promise<ListedMember[]> {
  const response = await browser.get(`/api/partnerships/${table.slug}/members`)
  return (await response.json()) as ListedMember[]
}

/** An act of `by` on the place of `whom`: answers its status. */
export async function act(by: Seated, whom: Seated, verb: string, body: object = {}): Promise<Response> {
  const path = await placeOf(by, whom)
  return by.browser.post(`${path}/${verb}`, body)
}

export async function undo(by: Seated, whom: Seated, verb: string): Promise<Response> {
  return by.browser.delete(`${await placeOf(by, whom)}/${verb}`)
}

/** The address of the place of `whom`, as `by` finds it. */
export async function placeOf(by: Seated, whom: Seated): Promise<string> {
  const members = await membersSeenBy(by)
  const { id } = members.find(({ person }) => person.id === whom.person.id)!
  return `/api/partnerships/${by.table.slug}/members/${id}`
}
