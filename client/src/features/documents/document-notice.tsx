import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useLocation, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { OneDocument } from '../../api/answers.ts'
import { LostPlaceSentence, useLostPlace } from '../../api/lost-place.tsx'
import type { LiveDocument, LiveState } from '../../live/live-document.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { isOffline } from './offline-banner.tsx'
import { refusalSentences } from './refusal-sentences.ts'
import { saveAsFile } from './save-as-file.ts'

interface DocumentNoticeProps {
  info: OneDocument
  live: LiveDocument
  state: LiveState
  onStartOver(): void
}

/** What must be said above the text: why it stands still, or that an edit was not taken. Nothing where all is well. */
export function DocumentNotice(props: DocumentNoticeProps) {
  const { ended, refused } = props.state
  if (ended !== undefined) return <Ended {...props} ended={ended} />
  if (refused !== undefined && !isOffline(props.state)) return <Refused {...props} refused={refused} />
  return null
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

/** Where the whole place at the partnership is lost, and not this document alone. */
function WhyLost() {
  const { slug } = useParams({ strict: false })
  const place = useLostPlace(slug)
  return place ? <LostPlaceSentence place={place} /> : null
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
        <>
          <Trans>
            You no longer have access to this document. What you see stays until you leave this page; this
            device keeps no copy of it.
          </Trans>{' '}
          <WhyLost />
        </>
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
