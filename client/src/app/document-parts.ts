import type { DocumentParts } from '../document-kinds/document-part.ts'
import { DocumentMenu } from '../features/exchange/document-menu.tsx'
import { ImportedFrom } from '../features/exchange/imported-from.tsx'

/** What stands around the text of a document, by the features that know of it. */
export const documentParts: DocumentParts = {
  tabs: [],
  above: [ImportedFrom],
  actions: [DocumentMenu],
}
