import type { Role } from './roles.ts'

/**
 * The permission matrix (domain 1.2) as data: one row per action, the roles that may do it.
 * A new action without a row does not compile where it is asked for.
 */
export const matrix = {
  'partnership.read': ['partner_member', 'partner_lead', 'secretariat', 'observer'],
  'partnership.settle': ['secretariat'],
  /** An applicant withdraws its application instead. */
  'partnership.leave': ['partner_member', 'partner_lead', 'secretariat', 'observer'],
  /** Opening, filling, vacating and closing seats; handing one over asks for more than this (T22). */
  'seats.change': ['secretariat'],
  'seats.hand-over': ['secretariat'],
  /** To be told that something has changed which only their organisation knows of. */
  'organisation.hear': ['partner_member', 'partner_lead'],
  'people.read': ['partner_member', 'partner_lead', 'secretariat', 'observer'],
  'people.invite': ['secretariat'],
  'people.remove': ['secretariat'],
  'people.suspend': ['secretariat'],
  'people.change-role': ['secretariat'],
  /** Of their own organisation only. */
  'people.deputise': ['partner_lead'],
  'document.read': ['partner_member', 'partner_lead', 'secretariat', 'observer'],
  'document.create': ['partner_member', 'partner_lead'],
  /** The secretariat reads and moderates substantive texts; it does not write in them (domain 1.2, T29). */
  'document.write': ['partner_member', 'partner_lead'],
  /** Its name, and whether it is still written: both are the partners' text, which the secretariat does not touch. */
  'document.keep': ['partner_member', 'partner_lead'],
  /** An observer reads what the text says, not how it came about (CAP-3.2). */
  'history.read': ['partner_member', 'partner_lead', 'secretariat'],
  'history.name': ['partner_member', 'partner_lead', 'secretariat'],
  /** Going back is writing. */
  'history.restore': ['partner_member', 'partner_lead'],
  'history.settle': ['secretariat'],
  /** An observer reads and writes comments where partners have invited observers to that document (domain 1.2). */
  'comment.read': ['partner_member', 'partner_lead', 'secretariat', 'observer'],
  'comment.write': ['partner_member', 'partner_lead', 'secretariat', 'observer'],
  'comment.invite-observers': ['partner_member', 'partner_lead'],
  /** Partners settle any discussion, everybody else the one they opened: whether a concern is met is not the secretariat's word. */
  'comment.settle-any': ['partner_member', 'partner_lead'],
  /** Hiding a comment, with a reason that stands in the record and can be flagged (CAP-3.6). */
  'comment.moderate': ['secretariat'],
  /** A proposal is for partners to make (domain 1.2); the secretariat opens and signs no text of theirs. */
  'version.put-forward': ['partner_member', 'partner_lead'],
  /** For a seat that is asked, by its lead; by a member who stands in for the lead as well. */
  'version.sign': ['partner_member', 'partner_lead'],
  'version.put-aside': ['partner_member', 'partner_lead'],
  /** Suggesting changes nothing by itself, so the secretariat may (domain 1.2: S). */
  'amendment.suggest': ['partner_member', 'partner_lead', 'secretariat'],
  /** What is suggested takes effect only when a partner accepts it (domain 1.2). */
  'amendment.settle': ['partner_member', 'partner_lead'],
  /** To carry all of it away at once is for those who work together. */
  'document.export-all': ['partner_member', 'partner_lead', 'secretariat'],
  /** A role binds the seat that holds it, so its lead takes it on (CAP-3.7). */
  'role.accept': ['partner_lead'],
  /** Who may read which red line is in the line itself (shared/red-lines); the secretariat reads what is shared with it. */
  'red-line.read': ['partner_member', 'partner_lead', 'secretariat'],
  'red-line.draft': ['partner_member', 'partner_lead'],
  'red-line.record': ['partner_lead'],
  'audit.read': ['partner_member', 'partner_lead', 'secretariat'],
  /** What organisations say of themselves is for those who work together; an observer is told it, or not (CAP-3.0, 3.4, 3.7). */
  'profile.read': ['partner_member', 'partner_lead', 'secretariat'],
  /** For one's own organisation alone: nobody describes another, not even the secretariat. */
  'profile.write': ['partner_member', 'partner_lead'],
  /** Which topics there are is a question of order, so the secretariat may ask it; it answers for nobody. */
  'expertise.topics': ['partner_member', 'partner_lead', 'secretariat'],
  /** A promise binds the organisation, so its lead makes it, takes it back and judges those of others (domain 1.1). */
  'commitment.sign': ['partner_lead'],
  'commitment.claim': ['partner_member', 'partner_lead'],
  'mandate.read': ['partner_member', 'partner_lead', 'secretariat'],
  /** Partners mandate the secretariat; it can neither give, change nor end what it is measured by (CAP-3.6). */
  'mandate.give': ['partner_lead'],
  /** Interests stand beside the mandate, never in it: whoever knows of one adds it, the host's own people first. */
  'mandate.declare': ['partner_lead', 'secretariat'],
  'mandate.flag': ['partner_member', 'partner_lead'],
  'mandate.answer': ['secretariat'],
  /** Members read where a file stands; leads and its reviewers read what is in it. */
  'diligence.read': ['partner_member', 'partner_lead', 'secretariat'],
  /** Opening files, moving them on, choosing reviewers, writing to the applicant. It decides nothing (CAP-3.2). */
  'diligence.coordinate': ['secretariat'],
  /** As one of the two reviewers of a file. */
  'diligence.review': ['partner_member', 'partner_lead'],
  'diligence.discuss': ['partner_member', 'partner_lead', 'secretariat'],
  'diligence.declare': ['partner_lead'],
  /** One voice per seat on admission. */
  'diligence.voice': ['partner_lead'],
  /** An applicant’s own file; an observer has one while on trial. Whoever has none finds nothing. */
  'application.read': ['applicant', 'observer'],
  'application.write': ['applicant', 'observer'],
  /** Who joins learns what was decided before and answers for their organisation; an observer is asked nothing (CAP-3.3). */
  'joining.read': ['partner_member', 'partner_lead', 'secretariat'],
  'joining.answer': ['partner_lead'],
  'inbox.read': ['partner_member', 'partner_lead', 'secretariat'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof matrix
