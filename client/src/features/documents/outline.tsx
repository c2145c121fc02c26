import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Gap, Heading, OpenText } from '../../document-kinds/document-view.ts'

interface OutlineProps {
  text: OpenText | undefined
  /** Called after the reader went to a heading. */
  onGone?(): void
}

const none: readonly Heading[] = []
const noGaps: readonly Gap[] = []

/** The headings of the text; the one being read is marked. */
export function Outline({ text, onGone }: OutlineProps) {
  const { t } = useLingui()
  const headings = useSyncExternalStore(text?.subscribe ?? never, () => text?.headings ?? none)
  const current = useCurrent(headings)
  const gaps = useSyncExternalStore(text?.subscribe ?? never, () => text?.gaps ?? noGaps)
  if (headings.length === 0 && gaps.length === 0) {
    return (
      <p className="muted">
        <Trans>The headings of the text appear here.</Trans>
      </p>
    )
  }
  return (
    <nav aria-label={t`Outline`}>
      <ol className="outline">
        {headings.map((heading, index) => (
          <li key={`${index} ${heading.text}`} data-level={heading.level}>
            <button
              type="button"
              aria-current={index === current ? 'location' : undefined}
              onClick={() => {
                onGone?.()
                requestAnimationFrame(() => text?.goTo(heading))
              }}
            >
              {heading.text}
            </button>
          </li>
        ))}
      </ol>
      <Gaps gaps={gaps} {...(onGone && { onGone })} />
    </nav>
  )
}

/** What has no answer in the text yet; a press goes where it is to be written. */
function Gaps({ gaps, onGone }: { gaps: readonly Gap[]; onGone?(): void }) {
  if (gaps.length === 0) return null
  return (
    <>
      <h3 className="outline-gaps">
        <Trans>Still open</Trans>
      </h3>
      <ul className="outline">
        {gaps.map(({ id, text, fill }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                onGone?.()
                requestAnimationFrame(fill)
              }}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A heading counts as reached when it is this near to the top of the window, in pixels. */
const reached = 160

/** The last heading above the middle of reading. */
function useCurrent(headings: readonly Heading[]): number {
  const [current, setCurrent] = useState(-1)
  useEffect(() => {
    const look = () => {
      if (headings.length === 0) return setCurrent(-1)
      const shown = [...document.querySelectorAll('.prose :is(h2, h3)')].filter((heading) =>
        heading.textContent.trim(),
      )
      setCurrent(shown.findLastIndex((heading) => heading.getBoundingClientRect().top < reached))
    }
    look()
    addEventListener('scroll', look, { passive: true })
    return () => removeEventListener('scroll', look)
  }, [headings])
  return current
}

function never(): () => void {
  return () => undefined
}
