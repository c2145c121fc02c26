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
  /** Who may read which red line is in the line itself (shared/red-lines); the secretariat reads what is shared with it. */
  'red-line.read': ['partner_member', 'partner_lead', 'secretariat'],
  'red-line.draft': ['partner_member', 'partner_lead'],
  'red-line.record': ['partner_lead'],
  'audit.read': ['partner_member', 'partner_lead', 'secretariat'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof matrix
