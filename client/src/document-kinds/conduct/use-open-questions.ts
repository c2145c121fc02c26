import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { type OpenQuestion, openQuestions } from '@roundtable/shared/document-kinds/conduct-questions'

/** At this distance behind the text, in milliseconds. */
const lag = 300

/** What the text leaves open; the same list until that changes. */
export function useOpenQuestions(editor: Editor): readonly OpenQuestion[] {
  const [open, setOpen] = useState(() => openQuestions(editor.getJSON()))
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      waiting = undefined
      const now = openQuestions(editor.getJSON())
      setOpen((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now))
    }
    const onUpdate = () => {
      waiting ??= setTimeout(look, lag)
    }
    look()
    editor.on('update', onUpdate)
    return () => {
      clearTimeout(waiting)
      editor.off('update', onUpdate)
    }
  }, [editor])
  return open
}
