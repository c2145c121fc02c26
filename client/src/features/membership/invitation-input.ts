import type { Role } from '@roundtable/shared/permissions'
import { textOf } from '../../api/use-form.ts'

/** What the organisation field answers for one that is not at the table yet, and for none at all. */
export const newOrganisation = 'new'
export const noOrganisation = ''

/** Where a new organisation sits: a new seat in a group, or a seat that is vacant. */
export const inGroup = (groupId: string) => `group ${groupId}`
export const onSeat = (seatId: string) => `seat ${seatId}`

/** From the fields of the invite form to what the server reads. The secretariat acts for no organisation, and an observer’s has no seat. */
export function readInvitation(role: Role, data: FormData) {
  const base = { email: data.get('email'), role }
  const chosen = data.get('organisation')
  if (role === 'secretariat' || (role === 'observer' && chosen === noOrganisation)) return base
  if (chosen !== newOrganisation) return { ...base, organisation: { id: chosen || null } }
  const name = data.get('organisation.name')
  if (role === 'observer') return { ...base, organisation: { name, groupId: null } }
  const [kind, id] = textOf(data, 'organisation.place').split(' ')
  return { ...base, organisation: kind === 'seat' ? { name, seatId: id } : { name, groupId: id } }
}
