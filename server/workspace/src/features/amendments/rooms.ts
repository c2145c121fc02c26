import type { Kysely } from 'kysely'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { can, type Role } from '@roundtable/shared/permissions'
import type { Access } from '@roundtable/live/ports'
import type { Tables } from '../../tables.ts'
import type { RoomHome } from '../documents/index.ts'
import { findBranch } from './store.ts'

/** The room of an amendment: it follows that of its document, and who may only suggest writes here and nowhere else. */
export async function branchHome(kysely: Kysely<Tables>, roomId: string): Promise<RoomHome | undefined> {
  const branch = await findBranch(kysely, roomId)
  if (branch === undefined) return undefined
  const kind = documentKind(branch.kind as DocumentKindId)
  return {
    kind: {
      schemaVersion: kind.schemaVersion,
      roots: kind.roots,
      check: (transaction) => kind.check(transaction),
      follows: branch.documentId,
    },
    partnershipId: branch.partnershipId,
    accessOf: ({ role }) => accessOf(role, branch.state === 'open' && branch.archivedAt === null),
  }
}

/** What is settled, or being settled, is read and not written any more, as is what belongs to an archived document. */
function accessOf(role: Role, isOpen: boolean): Access {
  if (isOpen && can(role, 'amendment.suggest')) return 'write'
  return can(role, 'document.read') ? 'read' : 'none'
}
