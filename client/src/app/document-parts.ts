import type { DocumentParts } from '../document-kinds/document-part.ts'

/** What stands around the text of a document, by the features that know of it. */
export const documentParts: DocumentParts = { tabs: [], above: [], actions: [] }
