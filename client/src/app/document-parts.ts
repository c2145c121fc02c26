import type { DocumentParts } from '../document-kinds/document-part.ts'
import { AdoptedBanner } from '../features/adoption/adopted-banner.tsx'
import { CommentsLayer } from '../features/comments/comments-layer.tsx'
import { DocumentMenu } from '../features/exchange/document-menu.tsx'
import { ImportedFrom } from '../features/exchange/imported-from.tsx'
import { OriginNote } from '../features/starters/origin-note.tsx'
import { SoughtInDocument } from '../features/finding/sought-in-document.tsx'
import { SuggestAction, suggestionsTab } from '../features/amendments/parts.tsx'
import { commentsTab } from '../features/comments/comments-tab.tsx'
import { historyTab } from '../features/history/history-tab.tsx'

/** What stands around the text of a document, by the features that know of it. */
export const documentParts: DocumentParts = {
  tabs: [commentsTab, suggestionsTab, historyTab],
  above: [AdoptedBanner, OriginNote, ImportedFrom, SoughtInDocument, CommentsLayer],
  actions: [SuggestAction, DocumentMenu],
}
