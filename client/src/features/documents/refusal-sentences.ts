import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { RefusedEdit } from '@roundtable/shared/live/messages'

/** Why the server did not take an edit, and what that means for the person. */
export const refusalSentences: Readonly<Record<RefusedEdit, MessageDescriptor>> = {
  read_only: msg`Your role here is to read. The last change was not taken into the shared text.`,
  malformed: msg`The last change did not arrive whole and was not taken into the shared text.`,
  too_large: msg`The last change was larger than the server takes at once and is not in the shared text.`,
  gap: msg`The server has asked for earlier changes of yours and is catching up.`,
  foreign_client: msg`The last change was not taken into the shared text, because it continues somebody else’s window.`,
  unknown_root: msg`The last change was not taken into the shared text, because this document has no such part.`,
  bad_content: msg`The last change holds something this document cannot hold and was not taken into the shared text.`,
  document_full: msg`The document has reached its greatest length. The last change is not in the shared text.`,
  not_saving: msg`The server cannot save at present. Your changes are kept on this device and are sent again as soon as it can.`,
}
