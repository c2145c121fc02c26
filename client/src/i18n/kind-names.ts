import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DocumentKindId } from '@roundtable/shared/documents'

/** What each kind of document is called, in the order in which a partnership usually needs them. A kind without a name does not compile. */
export const kindNames: Readonly<Record<DocumentKindId, MessageDescriptor>> = {
  challenge: msg`Challenge and goal`,
  vision: msg`Vision`,
  'code-of-conduct': msg`Code of conduct`,
  milestones: msg`Milestones`,
  roles: msg`Roles`,
  note: msg`Note`,
}
