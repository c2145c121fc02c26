import { Trans } from '@lingui/react/macro'
import { readSought } from '@roundtable/shared/finding/sought'
import { useEffect, useState } from 'react'
import { type Place, placeInText } from './place-in-text.ts'
import './go-to-words.css'

const highlight = 'sought'

/** Brings the words into view, marks them until somebody goes on, and puts the caret there where a keyboard is at hand. */
export function GoToWords({ words, row }: { words: string; row: string | undefined }) {
  const [outcome, setOutcome] = useState<'there' | 'gone'>()
  useEffect(() => {
    let away = () => {}
    // The text is drawn by then.
    const frame = requestAnimationFrame(() => {
      const main = document.querySelector<HTMLElement>('.document-main')
      const place = main === null ? undefined : placeInText(rowIn(main, row) ?? main, readSought(words))
      if (place !== undefined) away = goTo(place)
      setOutcome(place === undefined ? 'gone' : 'there')
    })
    return () => {
      cancelAnimationFrame(frame)
      away()
    }
  }, [words, row])
  return (
    <p role="status" className={outcome === 'gone' ? 'soft small' : 'visually-hidden'}>
      {outcome === 'there' && <Trans>The words you looked for are in view.</Trans>}
      {outcome === 'gone' && <Trans>The words you looked for are not in this text any more.</Trans>}
    </p>
  )
}

function rowIn(main: HTMLElement, row: string | undefined): HTMLElement | null {
  return row === undefined ? null : main.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`)
}

/** Answers how to take the marks away. */
function goTo({ block, ranges }: Place): () => void {
  block.scrollIntoView({ block: 'center' })
  putCaret(block, ranges)
  CSS.highlights?.set(highlight, new Highlight(...ranges))
  const away = () => CSS.highlights?.delete(highlight)
  document.addEventListener('pointerdown', away, { once: true })
  document.addEventListener('keydown', away, { once: true })
  return () => {
    away()
    document.removeEventListener('pointerdown', away)
    document.removeEventListener('keydown', away)
  }
}

/** On a phone the focus would bring up the keyboard over the words. */
function putCaret(block: HTMLElement, [first]: readonly Range[]): void {
  const text = block.closest<HTMLElement>('.prose')
  if (first === undefined || text === null || matchMedia('(pointer: coarse)').matches) return
  text.focus({ preventScroll: true })
  document.getSelection()?.collapse(first.startContainer, first.startOffset)
}
