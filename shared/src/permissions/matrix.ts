import type { Role } from './roles.ts'

/**
 * The permission matrix (domain 1.2) as data: one row per action, the roles that may do it.
 * A new action without a row does not compile where it is asked for.
 */
export const matrix = {
  'partnership.read': ['partner_member', 'partner_lead', 'secretariat', 'observer'],
  'people.read': ['partner_member', 'partner_lead', 'secretariat', 'observer'],
  'people.invite': ['secretariat'],
  'people.remove': ['secretariat'],
  'document.read': ['partner_member', 'partner_lead', 'secretariat', 'observer'],
  'document.create': ['partner_member', 'partner_lead'],
  /** The secretariat reads and moderates substantive texts; it does not write in them (domain 1.2, T29). */
  'document.write': ['partner_member', 'partner_lead'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof matrix
