import type { Reach } from '@roundtable/shared/comments/comments'
import type { Role } from '@roundtable/shared/permissions'

/** What is said about one place in a document. It is open until somebody settles it, and may be opened again. */
export interface CommentThreadTable {
  id: string
  partnership_id: string
  document_id: string
  /** JSON: `Anchor` of shared/documents. */
  anchor: string
  /** That of its first comment: in an internal thread nothing reaches observers. */
  reach: Reach
  opened_by: string
  opened_at: number
  settled_by: string | null
  settled_at: number | null
}

export interface CommentTable {
  id: string
  thread_id: string
  reach: Reach
  /** Chosen by the page that sent it; with the person it is there once. */
  sent_key: string
  written_by: string
  /** As what, and for whom, they said it. */
  role: Role
  organisation_id: string | null
  written_at: number
  /** Empty once it is taken back. */
  text: string
  edited_at: number | null
  taken_back_at: number | null
  /** Hidden by the secretariat: who, when and why; all null while it is shown. */
  hidden_by: string | null
  hidden_at: number | null
  hidden_for: string | null
}

/** Whom a comment mentions. */
export interface CommentMentionTable {
  person_id: string
  comment_id: string
}

/** Up to when somebody has read what is said about a document. */
export interface CommentReadTable {
  person_id: string
  document_id: string
  until: number
}

/** Documents to whose discussion observers are invited. */
export interface CommentObserversTable {
  document_id: string
  invited_by: string
  invited_at: number
}

export interface CommentTables {
  comment_thread: CommentThreadTable
  comment: CommentTable
  comment_mention: CommentMentionTable
  comment_read: CommentReadTable
  comment_observers: CommentObserversTable
}
