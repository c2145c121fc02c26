import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { OneDocument } from '../../api/answers.ts'
import type { LiveDocument, LiveState } from '../../live/live-document.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { refusalSentences } from './refusal-sentences.ts'
import { saveAsFile } from './save-as-file.ts'

interface DocumentNoticeProps {
  info: OneDocument
  live: LiveDocument
  state: LiveState
  onStartOver(): void
}

/** The one thing that must be said about the document now: the gravest first, nothing where all is well. */
export function DocumentNotice(props: DocumentNoticeProps) {
  const { state } = props
  if (state.ended !== undefined) return <Ended {...props} ended={state.ended} />
  if (state.saved.is === 'kept' && state.saved.link === 'offline')
    return <Offline {...props} changes={state.saved.changes} />
  if (state.refused !== undefined) return <Refused {...props} refused={state.refused} />
  return null
}

function Offline({ live, state, changes }: DocumentNoticeProps & { changes: number }) {
  return (
    <Banner
      tone="offline"
      role="status"
      action={
        <Button onClick={() => live.retry()}>
          <Trans>Try now</Trans>
        </Button>
      }
    >
      <b>
        <Trans>You are offline.</Trans>
        {changes > 0 && state.onDevice && (
          <>
            {' '}
            <Plural
              value={changes}
              one="# change is kept on this device."
              other="# changes are kept on this device."
            />
          </>
        )}
      </b>{' '}
      {state.keepsCopy ? (
        <Trans>Keep writing; your changes join the shared text when the connection returns.</Trans>
      ) : (
        <Trans>This browser keeps no copy: leave this page open until the connection returns.</Trans>
      )}
    </Banner>
  )
}

function Refused({
  info,
  live,
  refused,
}: DocumentNoticeProps & { refused: NonNullable<LiveState['refused']> }) {
  const { i18n } = useLingui()
  return (
    <DocumentBanner tone="watch" role="alert" action={<SaveCopy info={info} live={live} />}>
      {i18n._(refusalSentences[refused])}
    </DocumentBanner>
  )
}

type Ending = NonNullable<LiveState['ended']>

function Ended({ info, live, state, onStartOver, ended }: DocumentNoticeProps & { ended: Ending }) {
  const { i18n } = useLingui()
  const startOver = () => void live.forgetCopy().then(onStartOver)
  const copy = <SaveCopy info={info} live={live} />
  const openShared = (
    <Button onClick={startOver}>
      <Trans>Open the shared text</Trans>
    </Button>
  )
  const endings: Record<Ending, { tone: 'watch' | 'alert'; words: ReactNode; actions: ReactNode }> = {
    sessionEnded: {
      tone: 'watch',
      words: <Trans>Your session has ended. The text stays here to read. Sign in again to go on.</Trans>,
      actions: <SignInAgain />,
    },
    rightLost: {
      tone: 'alert',
      words: (
        <Trans>
          You no longer have access to this document. What you see stays until you leave this page; this
          device keeps no copy of it.
        </Trans>
      ),
      actions: copy,
    },
    refusedForGood: {
      tone: 'alert',
      words: (
        <>
          {i18n._(refusalSentences[state.refused ?? 'malformed'])}{' '}
          <Trans>What you see is kept on this device. Save a copy of it, then open the shared text.</Trans>
        </>
      ),
      actions: [copy, openShared],
    },
    clientTooOld: {
      tone: 'watch',
      words: (
        <Trans>This page is older than the document. Reload it to go on. Nothing you wrote is lost.</Trans>
      ),
      actions: (
        <Button onClick={() => location.reload()}>
          <Trans>Reload the page</Trans>
        </Button>
      ),
    },
    otherEpoch: {
      tone: 'alert',
      words: (
        <Trans>
          The server was restored from a backup. What you see is the text as this device knew it. Save a copy
          of it, then open the shared text.
        </Trans>
      ),
      actions: [copy, openShared],
    },
  }
  const { tone, words, actions } = endings[ended]
  return (
    <DocumentBanner
      tone={tone}
      role="alert"
      action={<span className="document-notice-actions">{actions}</span>}
    >
      {words}
    </DocumentBanner>
  )
}

function DocumentBanner(props: Parameters<typeof Banner>[0]) {
  return (
    <div className="document-notice">
      <Banner {...props} />
    </div>
  )
}

function SaveCopy({ info, live }: { info: OneDocument; live: LiveDocument }) {
  const save = () =>
    saveAsFile(`${info.title}.txt`, `${info.title}\n\n${documentKind(info.kind).plainText(live.doc)}\n`)
  return (
    <Button key="copy" onClick={save}>
      <Trans>Save a copy as a file</Trans>
    </Button>
  )
}

function SignInAgain() {
  const { href } = useLocation()
  return (
    <Link to="/sign-in" search={{ return: href }} className="button">
      <span className="button-label">
        <Trans>Sign in</Trans>
      </span>
    </Link>
  )
}
