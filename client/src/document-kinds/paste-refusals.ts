import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { PasteRefusal } from './paste-size.ts'

/** What a person reads when a paste was not taken. */
export const pasteRefusals: Readonly<Record<PasteRefusal, MessageDescriptor>> = {
  too_long: msg`This is too long to paste at once. Paste it in parts of a few hundred pages.`,
  block_too_long: msg`One table, list or paragraph in this is too long to paste at once. Paste it in parts.`,
  offline: msg`A text this long needs the connection. Paste it in parts, or when you are connected again.`,
}
