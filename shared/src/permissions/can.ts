import { matrix, type Action } from './matrix.ts'
import type { Role } from './roles.ts'

export { matrix, type Action } from './matrix.ts'
export { roles, rolesAtTheTable, rolesOfAnOrganisation, type Role, type RoleAtTheTable } from './roles.ts'

/** The one question about rights, asked at every door and by the interface alike. */
export function can(role: Role, action: Action): boolean {
  return (matrix[action] as readonly Role[]).includes(role)
}
