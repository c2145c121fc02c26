import { useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Bold, Code, ExternalLink, Italic, Link, Strikethrough } from 'lucide-react'
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar'
import { type CSSProperties, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { isAllowedHref } from '@roundtable/shared/document-kinds/link'
import { actions } from './actions.ts'
import type { SelectionActs } from './selection-acts.ts'
import { keys } from './shortcuts.ts'
import { stateOf, Tool } from './toolbar.tsx'

interface SelectionBubbleProps {
  editor: Editor
  mayWrite: boolean
  /** What features let people do with the words, also those who only read. */
  acts: SelectionActs
  onEditLink(): void
}

/** The few things one does to selected words, right above them. The bar above the text has them too, for keyboards. */
export function SelectionBubble({ editor, mayWrite, acts, onEditLink }: SelectionBubbleProps) {
  const { t } = useLingui()
  const state = useEditorState({ editor, selector: ({ editor }) => bubbleOf(editor) })
  const offered = useSyncExternalStore(acts.subscribe, () => acts.offered)
  const at = { ...state, shown: state.shown && (mayWrite || (state.selected && offered.length > 0)) }
  const { box, place } = usePlaceAbove(editor, at)
  if (!at.shown) return null
  const { href } = at
  return (
    <AriaToolbar ref={box} className="selection-bubble" style={place} aria-label={t`Selected words`}>
      {mayWrite && at.selected && (
        <>
          <Tool
            label={t`Bold`}
            icon={Bold}
            keys={keys.bold}
            pressed={at.bold}
            onRun={() => actions.bold(editor)}
          />
          <Tool
            label={t`Italic`}
            icon={Italic}
            keys={keys.italic}
            pressed={at.italic}
            onRun={() => actions.italic(editor)}
          />
          <Tool
            label={t`Strike through`}
            icon={Strikethrough}
            keys={keys.strike}
            pressed={at.strike}
            onRun={() => actions.strike(editor)}
          />
          <Tool
            label={t`Code`}
            icon={Code}
            keys={keys.code}
            pressed={at.code}
            onRun={() => actions.code(editor)}
          />
        </>
      )}
      {mayWrite && (
        <Tool
          label={href ? t`Change link` : t`Add link`}
          icon={Link}
          keys={keys.link}
          pressed={at.link}
          onRun={onEditLink}
        />
      )}
      {href && (
        <Tool
          label={t`Open link`}
          icon={ExternalLink}
          onRun={() => window.open(href, '_blank', 'noopener,noreferrer')}
        />
      )}
      {at.selected &&
        offered.map(({ label, icon, keys, run }) => (
          <Tool key={label} label={label} icon={icon} onRun={run} {...(keys && { keys })} />
        ))}
    </AriaToolbar>
  )
}

function bubbleOf(editor: Editor) {
  const { selection } = editor.state
  const href: unknown = editor.getAttributes('link')['href']
  const selected =
    !selection.empty && editor.state.doc.textBetween(selection.from, selection.to).trim() !== ''
  const { bold, italic, strike, code, link } = stateOf(editor)
  return {
    bold,
    italic,
    strike,
    code,
    link,
    selected,
    shown: editor.isFocused && (selected || link),
    href: typeof href === 'string' && isAllowedHref(href) ? href : undefined,
    from: selection.from,
    to: selection.to,
  }
}

const gap = 8

/** Above the selection; below it where a finger is, because the phone's own menu stands above. */
function usePlaceAbove(editor: Editor, { shown, from, to }: ReturnType<typeof bubbleOf>) {
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<CSSProperties>({ visibility: 'hidden' })
  useLayoutEffect(() => {
    if (!shown) return
    const put = () => {
      if (box.current === null || editor.isDestroyed) return
      const { width, height } = box.current.getBoundingClientRect()
      const [start, end] = [editor.view.coordsAtPos(from), editor.view.coordsAtPos(to, -1)]
      const above = start.top - gap - height
      const below = matchMedia('(pointer: coarse)').matches || above < 60
      const middle = start.top === end.top ? (start.left + end.left) / 2 : start.left + width / 2
      setPlace({
        top: below ? end.bottom + gap : above,
        left: Math.max(gap, Math.min(middle - width / 2, document.documentElement.clientWidth - width - gap)),
      })
    }
    put()
    addEventListener('scroll', put, { passive: true, capture: true })
    return () => removeEventListener('scroll', put, { capture: true })
  }, [editor, shown, from, to])
  return { box, place }
}
