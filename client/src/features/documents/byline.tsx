import { Plural, Trans } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import type { OpenText } from '../../document-kinds/document-view.ts'

interface BylineProps {
  text: OpenText | undefined
  mayWrite: boolean
  keepsCopy: boolean
}

/** Under the title: how long the text is, and what this person or this device cannot do with it. */
export function Byline({ text, mayWrite, keepsCopy }: BylineProps) {
  const words = useSyncExternalStore(text?.subscribe ?? never, () => text?.words)
  return (
    <p className="document-byline">
      {words !== undefined && <Plural value={words} one="# word" other="# words" />}
      {!mayWrite && (
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
