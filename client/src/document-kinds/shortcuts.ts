import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

const apple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)
const chord = (keys: string) =>
  apple ? keys.replaceAll('Ctrl', '⌘').replaceAll('Alt', '⌥').replaceAll('Shift', '⇧') : keys

/** The keys of the text editor as they are shown; what they do is in the extensions. */
export const keys = {
  bold: chord('Ctrl B'),
  italic: chord('Ctrl I'),
  strike: chord('Ctrl Shift S'),
  code: chord('Ctrl E'),
  link: chord('Ctrl Shift K'),
  heading: chord('Ctrl Alt 2'),
  subheading: chord('Ctrl Alt 3'),
  bulletList: chord('Ctrl Shift 8'),
  orderedList: chord('Ctrl Shift 7'),
  taskList: chord('Ctrl Shift 9'),
  quote: chord('Ctrl Shift B'),
  clause: chord('Ctrl Alt 7'),
  up: chord('Alt ↑'),
  down: chord('Alt ↓'),
  undo: chord('Ctrl Z'),
  redo: chord('Ctrl Shift Z'),
  comment: chord('Ctrl Alt M'),
  toolbar: chord('Alt F10'),
} as const

/** The part of the shortcut sheet that is about writing. */
export const writingShortcuts: readonly { keys: string; does: MessageDescriptor }[] = [
  { keys: '/', does: msg`Insert menu, in an empty place of a document` },
  { keys: keys.bold, does: msg`Bold` },
  { keys: keys.italic, does: msg`Italic` },
  { keys: keys.strike, does: msg`Strike through` },
  { keys: keys.code, does: msg`Code` },
  { keys: keys.link, does: msg`Add or change a link` },
  { keys: keys.heading, does: msg`Heading` },
  { keys: keys.subheading, does: msg`Subheading` },
  { keys: keys.bulletList, does: msg`List` },
  { keys: keys.orderedList, does: msg`Numbered list` },
  { keys: keys.taskList, does: msg`Task list` },
  { keys: keys.quote, does: msg`Quote` },
  { keys: keys.comment, does: msg`Comment on the selected words` },
  { keys: keys.clause, does: msg`Clause, in a code of conduct` },
  { keys: keys.up, does: msg`Move the clause up` },
  { keys: keys.down, does: msg`Move the clause down` },
  { keys: keys.undo, does: msg`Undo your own last change` },
  { keys: keys.redo, does: msg`Redo it` },
  { keys: keys.toolbar, does: msg`To the formatting bar` },
]
