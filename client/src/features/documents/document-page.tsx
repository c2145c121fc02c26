import type { PresentPerson } from '@roundtable/shared/live/rooms'
import { type ReactNode, Suspense, useState } from 'react'
import type { OneDocument } from '../../api/answers.ts'
import type { DocumentParts } from '../../document-kinds/document-part.ts'
import type { OpenText } from '../../document-kinds/document-view.ts'
import { documentViews } from '../../document-kinds/registry.ts'
import type { LiveDocument } from '../../live/live-document.ts'
import { type Present, usePresence } from '../../live/presence.ts'
import { useLiveState } from '../../live/use-live-document.ts'
import { PageBar } from '../../ui/page.tsx'
import { ArchivedBanner } from './archived-banner.tsx'
import { Byline } from './byline.tsx'
import { DocumentMenu } from './document-menu.tsx'
import { DocumentNotice } from './document-notice.tsx'
import { DocumentPanel } from './document-panel.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { PeopleHere } from './people-here.tsx'
import { SaveState } from './save-state.tsx'
import { SinceBanner } from './since-banner.tsx'
import { TextSkeleton } from './text-skeleton.tsx'
import { useFollow } from './use-follow.ts'
import { useFreshRights } from './use-fresh-rights.ts'
import { usePanel } from './use-panel.ts'
import { useVisit } from './use-visit.ts'
import { lazily } from '../../ui/lazily.ts'
import './document-page.css'

/** Not with the page, which must be quick; nobody prints in its first seconds. */
const DraftOnPaper = lazily(async () => {
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  return import('./draft-on-paper.tsx')
})

interface DocumentPageProps {
  slug: string
  info: OneDocument
  /** How the others see this person. */
  self: PresentPerson
  live: LiveDocument
  /** What other features put around the text. */
  parts: DocumentParts
  above: ReactNode
  /** What the page is called in its bar: the document, or what is read of it. */
  called: string
  /** Whether it is a suggestion for the document, and not the document itself. */
  isBranch: boolean
  onStartOver(): void
}

const nobody: readonly Present[] = []

/** The open document: its bar, what must be said about it, its text, and the panel beside it. */
export function DocumentPage({
  slug,
  info,
  self,
  live,
  parts,
  above,
  called,
  isBranch,
  onStartOver,
}: DocumentPageProps) {
  const state = useLiveState(live)
  const present = usePresence(live.awareness, self)
  const people = state.ended === undefined ? present : nobody
  const [text, setText] = useState<OpenText>()
  const [followed, follow] = useFollow(live.awareness, people, text)
  useFreshRights(slug, info.id, state)
  const View = documentViews[info.kind]
  const mayWrite = info.mayWrite && state.ended === undefined
  const here = { people, followed, onFollow: follow }
  const panel = usePanel()
  const visit = useVisit(slug, info.id)
  const hasHistory = parts.tabs.some(({ id }) => id === 'history')
  const given = { slug, info, live, text, self, mayWrite, onShowTab: panel.onShowTab }
  return (
    <>
      <PageBar title={called} above={above}>
        <SaveState state={state} mayWrite={info.mayWrite} />
        <PeopleHere {...here} />
        {parts.actions.map((Action, index) => (
          <Action key={index} {...given} />
        ))}
        <DocumentMenu
          slug={slug}
          role={self.role}
          document={{ id: info.id, title: info.title, isArchived: info.archive !== null }}
        />
      </PageBar>
      <OfflineBanner live={live} state={state} />
      <div className="document-grid">
        <div className="document-main">
          <DocumentNotice info={info} live={live} state={state} onStartOver={onStartOver} />
          {info.archive && <ArchivedBanner archive={info.archive} />}
          <SinceBanner
            visit={visit}
            onShowHistory={hasHistory ? () => panel.onShowTab('history') : undefined}
          />
          {parts.above.map((Above, index) => (
            <Above key={index} {...given} />
          ))}
          <header className="document-head">
            <Suspense>
              <DraftOnPaper {...{ slug, info, called }} />
            </Suspense>
            <h1>{info.title}</h1>
            <Byline slug={slug} info={info} text={text} keepsCopy={state.keepsCopy} />
          </header>
          {state.ready ? (
            <Suspense fallback={<TextSkeleton />}>
              <View
                slug={slug}
                documentId={info.id}
                title={info.title}
                doc={live.doc}
                awareness={live.awareness}
                mayWrite={mayWrite}
                isBranch={isBranch}
                connected={state.saved.is === 'saved' || state.saved.is === 'saving'}
                onOpen={setText}
              />
            </Suspense>
          ) : (
            <TextSkeleton />
          )}
        </div>
        <DocumentPanel given={given} tabs={parts.tabs} panel={panel} {...here} />
      </div>
    </>
  )
}
