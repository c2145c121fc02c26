import { useLingui } from '@lingui/react/macro'
import type { ProseKind } from '@roundtable/shared/document-kinds/kind'
import { type Editor, useEditor } from '@tiptap/react'
import { Suspense, useEffect, useState } from 'react'
import { toast } from '../ui/toast.tsx'
import type { DocumentViewProps } from './document-view.ts'
import { createMarkPresses, type MarkPresses } from './mark-presses.ts'
import { openText } from './open-text.ts'
import { tellConnected } from './pasting.ts'
import { pasteRefusals } from './paste-refusals.ts'
import { proseEditorExtensions } from './prose-extensions.ts'
import type { ProseParts } from './prose-parts.ts'
import { createSelectionActs } from './selection-acts.ts'
import { SelectionBubble } from './selection-bubble.tsx'
import { SlashMenuList } from './slash-menu-list.tsx'
import { createSlashMenuStore } from './slash-menu-store.ts'
import { TextPlace } from './text-place.tsx'
import { Toolbar } from './toolbar.tsx'
import { lazily } from '../ui/lazily.ts'
import './prose-editor.css'
import './prose.css'
import './carets.css'
import './text-marks.css'

// Nobody needs it to read and type.
const LinkDialog = lazily(() => import('./link-dialog.tsx').then((it) => ({ default: it.LinkDialog })))

interface ProseEditorProps extends DocumentViewProps {
  kind: ProseKind
  parts?: ProseParts
  /** What stands in the text while it is empty. */
  placeholder: string
}

/** The editor of every kind of rich text. Lives as long as its document: give it the document as its key. */
export function ProseEditor(props: ProseEditorProps) {
  const [slashMenu] = useState(createSlashMenuStore)
  const [editsLink, setEditsLink] = useState(false)
  const [selectionActs] = useState(createSelectionActs)
  const [markPresses] = useState(createMarkPresses)
  const editor = useProseEditor(props, slashMenu, markPresses, () => setEditsLink(true))
  useOpenText(editor, props, { selectionActs, markPresses })
  return (
    <div className="prose-editor">
      {props.mayWrite && (
        <Toolbar editor={editor} onEditLink={() => setEditsLink(true)} Tools={props.parts?.Tools} />
      )}
      {props.parts && <props.parts.Above editor={editor} mayWrite={props.mayWrite} />}
      <TextPlace editor={editor} />
      <SelectionBubble
        editor={editor}
        mayWrite={props.mayWrite}
        acts={selectionActs}
        onEditLink={() => setEditsLink(true)}
      />
      {props.mayWrite && (
        <>
          <SlashMenuList store={slashMenu} text={editor.view.dom} />
          {editsLink && (
            <Suspense>
              <LinkDialog editor={editor} onClose={() => setEditsLink(false)} />
            </Suspense>
          )}
        </>
      )}
    </div>
  )
}

function useProseEditor(
  { kind, parts, doc, awareness, title, mayWrite, connected, placeholder }: ProseEditorProps,
  slashMenu: ReturnType<typeof createSlashMenuStore>,
  markPresses: MarkPresses,
  onEditLink: () => void,
): Editor {
  const { i18n } = useLingui()
  // Made once: a new list would make Tiptap take the editor apart and put it together with every render.
  const [extensions] = useState(() =>
    proseEditorExtensions({
      kind,
      parts,
      doc,
      awareness,
      placeholder,
      slashMenu,
      onEditLink,
      onMarkPressed: markPresses.press,
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

function useOpenText(
  editor: Editor,
  { kind, parts, doc, mayWrite, onOpen }: ProseEditorProps,
  { selectionActs, markPresses }: Pick<Parameters<typeof openText>[3], 'selectionActs' | 'markPresses'>,
): void {
  useEffect(() => {
    if (!isInUse(editor)) return undefined
    const lookForGaps = parts && mayWrite ? () => parts.gaps(editor) : undefined
    const text = openText(editor, kind, doc, { selectionActs, markPresses, lookForGaps })
    onOpen(text)
    return () => {
      onOpen(undefined)
      text.close()
    }
  }, [editor, kind, parts, doc, mayWrite, onOpen, selectionActs, markPresses])
}
