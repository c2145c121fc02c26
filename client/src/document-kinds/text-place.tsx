import type { Editor } from '@tiptap/core'
import { useLayoutEffect, useRef } from 'react'

/**
 * Where the text stands on the page. Tiptap's own component draws every node a second time when it takes an editor in, for the sake of
 * nodes that are React components; no text here has those, and a long one takes long to draw.
 */
export function TextPlace({ editor }: { editor: Editor }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (editor.isDestroyed) return undefined
    const { dom } = editor.view
    place.current!.append(dom)
    return () => dom.remove()
  }, [editor])
  return <div ref={place} />
}
