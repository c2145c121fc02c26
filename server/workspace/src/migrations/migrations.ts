import { accounts } from './0001-accounts.ts'
import { membership } from './0002-membership.ts'
import { invitations } from './0003-invitations.ts'
import { documents } from './0004-documents.ts'
import { audit } from './0005-audit.ts'
import { people } from './0006-people.ts'
import { redLines } from './0007-red-lines.ts'
import { dueDiligence } from './0008-due-diligence.ts'
import { signingIn } from './0009-signing-in.ts'
import { profiles } from './0010-profiles.ts'
import { mandate } from './0011-mandate.ts'
import { inbox } from './0012-inbox.ts'
import { joining } from './0013-joining.ts'
import { record } from './0014-record.ts'
import { history } from './0016-history.ts'
import { keepingDocuments } from './0015-keeping-documents.ts'
import { comments } from './0017-comments.ts'
import { amendments } from './0018-amendments.ts'
import { adoption } from './0019-adoption.ts'
import { starters } from './0020-starters.ts'
import { exchange } from './0021-exchange.ts'
import { roleAcceptance } from './0022-role-acceptance.ts'
import { finding } from './0023-finding.ts'
import { flags } from './0024-flags.ts'

/** Every step of the workspace's schema, oldest first. A step that has run anywhere is never edited again. */
export const workspaceMigrations = [
  accounts,
  membership,
  invitations,
  documents,
  audit,
  people,
  redLines,
  dueDiligence,
  signingIn,
  profiles,
  mandate,
  inbox,
  joining,
  record,
  keepingDocuments,
  history,
  comments,
  amendments,
  adoption,
  starters,
  exchange,
  roleAcceptance,
  finding,
  flags,
]
