import { useLingui } from '@lingui/react/macro'
import type { ProseKind } from '@roundtable/shared/document-kinds/kind'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { toast } from '../ui/toast.tsx'
import type { DocumentViewProps } from './document-view.ts'
import { LinkDialog } from './link-dialog.tsx'
import { openText } from './open-text.ts'
import { tellConnected } from './pasting.ts'
import { pasteRefusals } from './paste-refusals.ts'
import { proseEditorExtensions } from './prose-extensions.ts'
import { SelectionBubble } from './selection-bubble.tsx'
import { SlashMenuList } from './slash-menu-list.tsx'
import { createSlashMenuStore } from './slash-menu-store.ts'
import { Toolbar } from './toolbar.tsx'
import './prose-editor.css'
import './prose.css'
import './carets.css'

interface ProseEditorProps extends DocumentViewProps {
  kind: ProseKind
  /** What stands in the text while it is empty. */
  placeholder: string
}

/** The editor of every kind of rich text. Lives as long as its document: give it the document as its key. */
export function ProseEditor(props: ProseEditorProps) {
  const [slashMenu] = useState(createSlashMenuStore)
  const [editsLink, setEditsLink] = useState(false)
  const editor = useProseEditor(props, slashMenu, () => setEditsLink(true))
  useOpenText(editor, props)
  return (
    <div className="prose-editor">
      {props.mayWrite && <Toolbar editor={editor} onEditLink={() => setEditsLink(true)} />}
      <EditorContent editor={editor} />
      {props.mayWrite && (
        <>
          <SelectionBubble editor={editor} onEditLink={() => setEditsLink(true)} />
          <SlashMenuList store={slashMenu} text={editor.view.dom} />
          {editsLink && <LinkDialog editor={editor} onClose={() => setEditsLink(false)} />}
        </>
      )}
    </div>
  )
}

function useProseEditor(
  { kind, doc, awareness, title, mayWrite, connected, placeholder }: ProseEditorProps,
  slashMenu: ReturnType<typeof createSlashMenuStore>,
  onEditLink: () => void,
): Editor {
  const { i18n } = useLingui()
  // Made once: a new list would make Tiptap take the editor apart and put it together with every render.
  const [extensions] = useState(() =>
    proseEditorExtensions({
      kind,
      doc,
      awareness,
      placeholder,
      slashMenu,
      onEditLink,
      onPasteRefused: (refusal) => toast(i18n._(pasteRefusals[refusal])),
    }),
  )
  const editor = useEditor({
    extensions,
    editable: mayWrite,
    // The policy of the page allows no <style>; `prose-editor.css` has the rules.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: { attributes: textAttributes(title, mayWrite) },
  })
  useEffect(() => {
    editor.setOptions({ editable: mayWrite, editorProps: { attributes: textAttributes(title, mayWrite) } })
  }, [editor, title, mayWrite])
  useEffect(() => {
    if (isInUse(editor)) tellConnected(editor, connected)
  }, [editor, connected])
  return editor
}

/**
 * Tiptap gives an editor up that was drawn but not on the page a moment later, as happens on a slow device, and makes
 * another: the effects run for both, and only the second has anything to be told.
 */
function isInUse(editor: Editor): boolean {
  return !editor.isDestroyed
}

function textAttributes(title: string, mayWrite: boolean): Record<string, string> {
  return {
    class: 'prose',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': title,
    ...(mayWrite ? {} : { 'aria-readonly': 'true', tabindex: '0' }),
  }
}

function useOpenText(editor: Editor, { kind, doc, onOpen }: ProseEditorProps): void {
  useEffect(() => {
    if (!isInUse(editor)) return undefined
    const text = openText(editor, kind, doc)
    onOpen(text)
    return () => {
      onOpen(undefined)
      text.close()
    }
  }, [editor, kind, doc, onOpen])
}
