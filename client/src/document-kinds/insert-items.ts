import { i18n, type MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Editor } from '@tiptap/core'
import {
  Heading2,
  Heading3,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Minus,
  Quote,
  Table,
} from 'lucide-react'
import { actions } from './actions.ts'

/** One thing the slash menu can insert. */
export interface InsertItem {
  readonly id: string
  readonly title: MessageDescriptor
  /** Words of the text itself where they are a string. */
  readonly note: MessageDescriptor | string
  readonly icon: LucideIcon
  /** What typing at the beginning of a line does the same. */
  readonly typed?: string
  run(editor: Editor): unknown
}

export const insertItems: readonly InsertItem[] = [
  {
    id: 'heading',
    title: msg`Heading`,
    note: msg`Starts a new section`,
    icon: Heading2,
    typed: '##',
    run: actions.heading,
  },
  {
    id: 'subheading',
    title: msg`Subheading`,
    note: msg`Divides a section`,
    icon: Heading3,
    typed: '###',
    run: actions.subheading,
  },
  {
    id: 'bullets',
    title: msg`List`,
    note: msg`Points in no order`,
    icon: List,
    typed: '-',
    run: actions.bulletList,
  },
  {
    id: 'numbers',
    title: msg`Numbered list`,
    note: msg`Points in their order`,
    icon: ListOrdered,
    typed: '1.',
    run: actions.orderedList,
  },
  {
    id: 'tasks',
    title: msg`Task list`,
    note: msg`Points to tick off`,
    icon: ListChecks,
    typed: '[ ]',
    run: actions.taskList,
  },
  {
    id: 'quote',
    title: msg`Quote`,
    note: msg`Somebody else’s words`,
    icon: Quote,
    typed: '>',
    run: actions.quote,
  },
  {
    id: 'table',
    title: msg`Table`,
    note: msg`Three rows and columns to begin with`,
    icon: Table,
    run: actions.table,
  },
  {
    id: 'divider',
    title: msg`Divider`,
    note: msg`A line between two parts`,
    icon: Minus,
    typed: '---',
    run: actions.divider,
  },
]

/** The items whose title or id holds the letters; titles in the language of the page. Those that begin with them come first. */
export function fitting(
  query: string,
  items: readonly InsertItem[],
  say: (title: MessageDescriptor) => string = (title) => i18n._(title),
) {
  const letters = query.trim().toLocaleLowerCase()
  const rank = ({ id, title }: InsertItem) => {
    const words = [say(title).toLocaleLowerCase(), id]
    if (words.some((word) => word.startsWith(letters))) return 0
    return words.some((word) => word.includes(letters)) ? 1 : 2
  }
  return items.filter((item) => rank(item) < 2).toSorted((a, b) => rank(a) - rank(b))
}
