import type { PresentPerson } from '@roundtable/shared/live/rooms'
import { type ReactNode, useState } from 'react'
import type { OneDocument } from '../../api/answers.ts'
import type { OpenText } from '../../document-kinds/document-view.ts'
import { documentViews } from '../../document-kinds/registry.ts'
import type { LiveDocument } from '../../live/live-document.ts'
import { type Present, usePresence } from '../../live/presence.ts'
import { useLiveState } from '../../live/use-live-document.ts'
import { PageBar } from '../../ui/page.tsx'
import { Byline } from './byline.tsx'
import { DocumentNotice } from './document-notice.tsx'
import { DocumentPanel } from './document-panel.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { PeopleHere } from './people-here.tsx'
import { SaveState } from './save-state.tsx'
import { TextSkeleton } from './text-skeleton.tsx'
import { useFollow } from './use-follow.ts'
import { useFreshRights } from './use-fresh-rights.ts'
import './document-page.css'

interface DocumentPageProps {
  slug: string
  info: OneDocument
  /** How the others see this person. */
  self: PresentPerson
  live: LiveDocument
  above: ReactNode
  onStartOver(): void
}

const nobody: readonly Present[] = []

/** The open document: its bar, what must be said about it, its text, and the panel beside it. */
export function DocumentPage({ slug, info, self, live, above, onStartOver }: DocumentPageProps) {
  const state = useLiveState(live)
  const present = usePresence(live.awareness, self)
  const people = state.ended === undefined ? present : nobody
  const [text, setText] = useState<OpenText>()
  const [followed, follow] = useFollow(live.awareness, people, text)
  useFreshRights(slug, info.id, state)
  const View = documentViews[info.kind]
  const mayWrite = info.mayWrite && state.ended === undefined
  const here = { people, followed, onFollow: follow }
  return (
    <>
      <PageBar title={info.title} above={above}>
        <SaveState state={state} mayWrite={info.mayWrite} />
        <PeopleHere {...here} />
      </PageBar>
      <OfflineBanner live={live} state={state} />
      <div className="document-grid">
        <div className="document-main">
          <DocumentNotice info={info} live={live} state={state} onStartOver={onStartOver} />
          <header className="document-head">
            <h1>{info.title}</h1>
            <Byline text={text} mayWrite={info.mayWrite} keepsCopy={state.keepsCopy} />
          </header>
          {state.ready ? (
            <View
              title={info.title}
              doc={live.doc}
              awareness={live.awareness}
              mayWrite={mayWrite}
              connected={state.saved.is === 'saved' || state.saved.is === 'saving'}
              onOpen={setText}
            />
          ) : (
            <TextSkeleton />
          )}
        </div>
        <DocumentPanel text={text} {...here} />
      </div>
    </>
  )
}
