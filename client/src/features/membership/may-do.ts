import { can, type Role } from '@roundtable/shared/permissions'
import type { Member } from '../../api/answers.ts'

/** What somebody of this role may do about a person: what `can()` says, and what the person's place allows. */
export function mayDo(role: Role, member: Member, members: readonly Member[]) {
  const self = members.find((each) => each.self)
  const ownMember =
    member.role === 'partner_member' &&
    member.organisation !== null &&
    member.organisation.id === self?.organisation?.id
  const isSuspended = member.suspendedSince !== null
  const deputises = can(role, 'people.deputise') && ownMember
  const stays = isLastSecretariat(member, members)
  return {
    nameDeputy: deputises && !member.isDeputy,
    unnameDeputy: deputises && member.isDeputy,
    changeRole: can(role, 'people.change-role') && !stays,
    suspend: can(role, 'people.suspend') && !isSuspended && !member.self && !stays,
    letReturn: can(role, 'people.suspend') && isSuspended,
    remove: can(role, 'people.remove') && !member.self && !stays,
    leave: can(role, 'partnership.leave') && member.self && !stays,
  }
}

/** A table is never left without a secretariat that can act. */
export function isLastSecretariat(member: Member, members: readonly Member[]): boolean {
  const acting = members.filter((each) => each.role === 'secretariat' && each.suspendedSince === null)
  return acting.length === 1 && acting[0]?.id === member.id
}
