import type { DocumentParts } from '../document-kinds/document-part.ts'
import { BranchNotice, suggestionTab } from '../features/amendments/branch-parts.tsx'

/** What stands around the text of a suggestion for a document. */
export const suggestionParts: DocumentParts = { tabs: [suggestionTab], above: [BranchNotice], actions: [] }
