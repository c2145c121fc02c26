import type { DocumentId } from '../ids.ts'
import type { Role } from '../permissions/roles.ts'

/** Where the live socket stands: `new WebsocketProvider(origin + livePath, roomOf(documentId), doc, { params })`. */
export const livePath = '/live'

/** A room is named by its document's id and by nothing else. */
export function roomOf(document: DocumentId): string {
  return document
}

/** The query parameters of the live socket. Nothing else is read from its URL. */
export interface LiveParams {
  /** The schema version of the document kind that this page was built with. */
  schema: string
  /** '1' asks for `saved` and `refused` messages. */
  saved: '1'
}

/** What the server stamps into every presence state as `user` (LIVE-6). Clients may read it, never set it. */
export interface PresentPerson {
  id: string
  name: string
  organisation: string | null
  /** The sector of the person's stakeholder group, for colour and shape; null for secretariat and observers. */
  sector: 'public' | 'private' | 'civil_society' | 'academia' | null
  role: Role
  mayWrite: boolean
}
