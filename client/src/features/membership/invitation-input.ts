import type { Role } from '@roundtable/shared/permissions'

/** What the organisation field answers for one that is not at the table yet, and for none at all. */
export const newOrganisation = 'new'
export const noOrganisation = ''

/** From the fields of the invite form to what the server reads. The secretariat acts for no organisation. */
export function readInvitation(role: Role, data: FormData) {
  const base = { email: data.get('email'), role }
  const chosen = data.get('organisation')
  if (role === 'secretariat' || (role === 'observer' && chosen === noOrganisation)) return base
  if (chosen !== newOrganisation) return { ...base, organisation: { id: chosen || null } }
  return {
    ...base,
    organisation: { name: data.get('organisation.name'), groupId: data.get('organisation.groupId') || null },
  }
}
