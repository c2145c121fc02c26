import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { type AnyExtension, type Extensions, Extension } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Dropcursor, Gapcursor, Placeholder } from '@tiptap/extensions'
import type { ProseKind } from '@roundtable/shared/document-kinds/kind'
import type { Node } from '@tiptap/pm/model'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { Carets } from './carets.ts'
import type { MarkPress } from './document-view.ts'
import { LateLetters } from './late-letters/extension.ts'
import { LinkKeys } from './link-keys.ts'
import { LocalRules } from './local-rules.ts'
import type { ProseParts } from './prose-parts.ts'
import { PlaceToWrite } from './place-to-write.ts'
import { Pasting, type PasteRefusal } from './pasting.ts'
import { SlashMenu } from './slash-menu.ts'
import type { SlashMenuStore } from './slash-menu-store.ts'
import { TableRegions } from './table-regions.ts'
import { TextInNewBlocks } from './text-in-new-blocks.ts'
import { TextMarks } from './text-marks.ts'

export interface ProseExtensionOptions {
  kind: ProseKind
  parts: ProseParts | undefined
  doc: Y.Doc
  awareness: Awareness
  placeholder: string
  slashMenu: SlashMenuStore
  onEditLink(): void
  onMarkPressed(press: MarkPress): void
  onPasteRefused(refusal: PasteRefusal): void
}

/** The kind's schema and all that makes it an editor: the shared text, carets, menus, keys, pasting. */
export function proseEditorExtensions(options: ProseExtensionOptions): Extensions {
  return [
    ...options.kind.extensions.map(inWords),
    // Undo is the shared document's: it takes back this person's edits and nobody else's.
    Collaboration.configure({ document: options.doc }),
    TextInNewBlocks.configure({ document: options.doc }),
    LateLetters,
    TextMarks.configure({ onPress: options.onMarkPressed }),
    Carets.configure({ awareness: options.awareness }),
    Placeholder.configure({ placeholder: options.placeholder, showOnlyWhenEditable: true }),
    Dropcursor.configure({ class: 'prose-dropcursor', color: false, width: 2 }),
    Gapcursor,
    LocalRules,
    PlaceToWrite,
    TableRegions,
    SlashMenu.configure({ store: options.slashMenu, ...menuOf(options.parts) }),
    ...(options.parts?.extensions ?? []),
    LinkKeys.configure({ onEditLink: options.onEditLink }),
    Pasting.configure({ onRefused: options.onPasteRefused }),
    Extension.create({
      name: 'toolbarKey',
      addKeyboardShortcuts: () => ({ 'Alt-F10': ({ editor }) => focusToolbar(editor.view.dom) }),
    }),
  ]
}

function menuOf(parts: ProseParts | undefined) {
  return parts && { items: parts.items, itemsInLine: parts.itemsInLine }
}

/** Tick boxes are named by their task; Tiptap's own name for them is an English one. */
function inWords(part: AnyExtension): AnyExtension {
  if (part.name !== 'taskItem') return part
  const checkboxLabel = (task: Node) => task.firstChild?.textContent || i18n._(msg`Empty task`)
  return part.configure({ nested: true, a11y: { checkboxLabel } })
}

function focusToolbar(text: Element): boolean {
  const toolbar = text
    .closest('.prose-editor')
    ?.querySelector<HTMLElement>('[role="toolbar"] button:not(:disabled)')
  toolbar?.focus()
  return toolbar !== null
}
