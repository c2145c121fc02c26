/** Who sits at a table or beside it (domain 1.1). */
export const rolesAtTheTable = ['partner_member', 'partner_lead', 'secretariat', 'observer'] as const
/** Who somebody is in one partnership: one role per person and partnership. The public has none. */
export const roles = [...rolesAtTheTable, 'applicant'] as const
export type Role = (typeof roles)[number]
export type RoleAtTheTable = (typeof rolesAtTheTable)[number]

/** Roles that act for an organisation; the secretariat serves all and acts for none. */
export const rolesOfAnOrganisation: readonly Role[] = [
  'partner_member',
  'partner_lead',
  'observer',
  'applicant',
]
