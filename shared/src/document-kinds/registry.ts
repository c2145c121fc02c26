import type { DocumentKindId } from '../documents/documents.ts'
import type { DocumentKind } from './kind.ts'
import { vision } from './vision.ts'

/** Every kind of document there is. A kind id without an entry does not compile. */
export const documentKinds = { vision } as const satisfies Record<DocumentKindId, DocumentKind>

export function documentKind(id: DocumentKindId): DocumentKind {
  return documentKinds[id]
}
