import type { DocumentKindId } from '../documents/documents.ts'
import { challenge } from './challenge.ts'
import { codeOfConduct } from './code-of-conduct.ts'
import type { DocumentKind } from './kind.ts'
import { milestones } from './milestones.ts'
import { note } from './note.ts'
import { roles } from './roles.ts'
import { vision } from './vision.ts'

/** Every kind of document there is. A kind id without an entry does not compile. */
export const documentKinds = {
  challenge,
  vision,
  'code-of-conduct': codeOfConduct,
  milestones,
  roles,
  note,
} as const satisfies Record<DocumentKindId, DocumentKind>

export function documentKind(id: DocumentKindId): DocumentKind {
  return documentKinds[id]
}
