/** Who somebody is in one partnership (domain 1.1). Applicants and the public hold no membership. */
export const roles = ['partner_member', 'partner_lead', 'secretariat', 'observer'] as const
export type Role = (typeof roles)[number]

/** Roles that act for an organisation; the secretariat serves all and acts for none. */
export const rolesOfAnOrganisation: readonly Role[] = ['partner_member', 'partner_lead', 'observer']
