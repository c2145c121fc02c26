import type { Editor, Extensions } from '@tiptap/core'
import type { ComponentType } from 'react'
import type { InsertItem } from './insert-items.ts'
import type { FoundGap } from './open-text.ts'

/** What one kind of rich text has beside the stock editor. */
export interface ProseParts {
  readonly extensions: Extensions
  /** What the insert menu offers at the beginning of a line, instead of the stock items. */
  readonly items: readonly InsertItem[]
  /** What it offers in the middle of a line as well. */
  itemsInLine(editor: Editor): readonly InsertItem[]
  /** Between toolbar and text. */
  readonly Above: ComponentType<{ editor: Editor; mayWrite: boolean }>
  /** In the toolbar. */
  readonly Tools: ComponentType<{ editor: Editor }>
  /** What the text should hold and does not yet. */
  gaps(editor: Editor): readonly FoundGap[]
}
