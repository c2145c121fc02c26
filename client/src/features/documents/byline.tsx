import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import type { OneDocument } from '../../api/answers.ts'
import type { OpenText } from '../../document-kinds/document-view.ts'

interface BylineProps {
  slug: string
  info: OneDocument
  text: OpenText | undefined
  keepsCopy: boolean
}

/** Under the title: where it came from, how long the text is, and what this person or this device cannot do with it. */
export function Byline({ slug, info, text, keepsCopy }: BylineProps) {
  const { mayWrite, archive, copyOf } = info
  const words = useSyncExternalStore(text?.subscribe ?? never, () => text?.words)
  return (
    <p className="document-byline">
      {words !== undefined && <Plural value={words} one="# word" other="# words" />}
      {copyOf && (
        <>
          {' · '}
          <Trans>
            Copy of{' '}
            <Link to="/p/$slug/documents/$documentId" params={{ slug, documentId: copyOf.id }}>
              <bdi>{copyOf.title}</bdi>
            </Link>
          </Trans>
        </>
      )}
      {!mayWrite && archive === null && (
        <>
          {' · '}
          <Trans>You read along; the partners write.</Trans>
        </>
      )}
      {mayWrite && !keepsCopy && (
        <>
          {' · '}
          <Trans>This browser keeps no copy for times without a connection.</Trans>
        </>
      )}
    </p>
  )
}

function never(): () => void {
  return () => undefined
}
