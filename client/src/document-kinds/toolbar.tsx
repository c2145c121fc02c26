import { Trans, useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Table,
  Undo2,
} from 'lucide-react'
import type { ComponentType } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar'
import { Button } from '../ui/button.tsx'
import { actions, undoable } from './actions.ts'
import { keys } from './shortcuts.ts'
import { TableMenu } from './table-menu.tsx'
import './toolbar.css'

interface ToolbarProps {
  editor: Editor
  onEditLink(): void
  /** What this kind of text has besides. */
  Tools?: ComponentType<{ editor: Editor }> | undefined
}

/** The bar above the text. One stop of the Tab key; arrow keys move in it, Alt F10 reaches it from the text. */
export function Toolbar({ editor, onEditLink, Tools }: ToolbarProps) {
  const { t } = useLingui()
  const at = useEditorState({ editor, selector: ({ editor }) => stateOf(editor) })
  const tool = (
    label: string,
    icon: LucideIcon,
    run: (editor: Editor) => unknown,
    more: Partial<ToolProps> = {},
  ) => <Tool label={label} icon={icon} onRun={() => run(editor)} {...more} />
  return (
    <AriaToolbar className="prose-toolbar" aria-label={t`Formatting`}>
      {tool(t`Heading`, Heading2, actions.heading, { pressed: at.heading, keys: keys.heading })}
      {tool(t`Subheading`, Heading3, actions.subheading, { pressed: at.subheading, keys: keys.subheading })}
      {Tools && <Tools editor={editor} />}
      <Gap />
      {tool(t`Bold`, Bold, actions.bold, { pressed: at.bold, keys: keys.bold })}
      {tool(t`Italic`, Italic, actions.italic, { pressed: at.italic, keys: keys.italic })}
      {tool(t`Link`, Link, onEditLink, { pressed: at.link, keys: keys.link })}
      <Gap />
      {tool(t`List`, List, actions.bulletList, { pressed: at.bulletList, keys: keys.bulletList })}
      {tool(t`Numbered list`, ListOrdered, actions.orderedList, {
        pressed: at.orderedList,
        keys: keys.orderedList,
      })}
      {tool(t`Task list`, ListChecks, actions.taskList, { pressed: at.taskList, keys: keys.taskList })}
      {tool(t`Quote`, Quote, actions.quote, { pressed: at.quote, keys: keys.quote })}
      {at.table ? <TableMenu editor={editor} /> : tool(t`Insert table`, Table, actions.table)}
      <Gap />
      {tool(t`Undo`, Undo2, actions.undo, { disabled: !at.undo, keys: keys.undo })}
      {tool(t`Redo`, Redo2, actions.redo, { disabled: !at.redo, keys: keys.redo })}
      <span className="prose-toolbar-hint">
        <Trans>
          <kbd>/</kbd> to insert
        </Trans>
      </span>
    </AriaToolbar>
  )
}

interface ToolProps {
  label: string
  icon: LucideIcon
  /** What the keyboard does the same with, as shown. */
  keys?: string
  pressed?: boolean
  disabled?: boolean
  onRun(): void
}

export function Tool({ label, icon: Icon, keys, pressed, disabled, onRun }: ToolProps) {
  return (
    <Button
      tone="ghost"
      size="icon"
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      aria-pressed={pressed}
      disabled={disabled}
      // The selection stays visible and the keyboard on a phone stays open.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      <Icon className="icon" aria-hidden />
    </Button>
  )
}

function Gap() {
  return <span className="prose-toolbar-gap" aria-hidden="true" />
}

export function stateOf(editor: Editor) {
  return {
    heading: editor.isActive('heading', { level: 2 }),
    subheading: editor.isActive('heading', { level: 3 }),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    strike: editor.isActive('strike'),
    code: editor.isActive('code'),
    link: editor.isActive('link'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    taskList: editor.isActive('taskList'),
    quote: editor.isActive('blockquote'),
    table: editor.isActive('table'),
    ...undoable(editor),
  }
}
