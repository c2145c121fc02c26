import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { can } from '@roundtable/shared/permissions'
import type { CommentThread, DocumentComments } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import type { DocumentPartProps } from '../../document-kinds/document-part.ts'
import type { OpenText } from '../../document-kinds/document-view.ts'
import { keys } from '../../document-kinds/shortcuts.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.tsx'
import { Composer } from './composing.tsx'
import { changeDesk, useDesk } from './desk.ts'
import { layer } from './layer.ts'
import { ObserversSetting } from './observers-setting.tsx'
import { commentsQuery } from './queries.ts'
import { Readers } from './readers.tsx'
import { ThreadCard } from './thread-card.tsx'
import { isShown, type Shown, ShownChoice } from './shown-choice.tsx'
import { lastAt } from './unread.ts'
import { readDraft } from './use-draft.ts'
import './comments-body.css'

interface CommentsBodyProps extends DocumentPartProps {
  onGone?: () => void
}

/** The discussions beside a text, in its order; a new one above them. */
export function CommentsBody(props: CommentsBodyProps) {
  const { data, error } = useQuery(commentsQuery(props.slug, props.info.id))
  if (data === undefined) return error ? <ProblemBanner problem={error} /> : <Skeleton lines={3} />
  return <Discussions {...props} data={data} />
}

type DiscussionsProps = CommentsBodyProps & { data: DocumentComments }

function Discussions(props: DiscussionsProps) {
  const { slug, info, live, self, text, data } = props
  const [shown, setShown] = useState<Shown>('open')
  const { active } = useDesk(live)
  // As it was on coming here, so that what is new stays marked while one reads it.
  const [readUntil] = useState(data.readUntil)
  const seen = useMarkRead(props)
  const found = useFound(text)
  const threads = data.threads.filter((thread) => thread.id === active || isShown(thread, shown, self.id))
  const standing = found.flatMap((id) => threads.filter((thread) => thread.id === id))
  const settled = threads.filter((thread) => thread.settled && !standing.includes(thread))
  const lost = threads.filter((thread) => !thread.settled && !standing.includes(thread))
  const card = (thread: CommentThread, number?: number) => (
    <ThreadCard
      key={thread.id}
      {...{ slug, thread, data, number, readUntil }}
      draftsOf={draftsOf(props)}
      active={thread.id === active}
      mayModerate={can(self.role, 'comment.moderate')}
      maySettle={can(self.role, 'comment.settle-any') || thread.openedBy === self.id}
      readers={
        <Readers
          partners={data.partners}
          withObservers={data.observersInvited && thread.reach === 'observers'}
        />
      }
      onActive={() => changeDesk(live, { active: thread.id })}
      onGoToWords={number === undefined && !thread.settled ? undefined : () => goToWords(props, thread)}
    />
  )
  return (
    <div ref={seen} className="discussions">
      {data.threads.length > 0 && <ShownChoice shown={shown} onChange={setShown} />}
      <NewDiscussion {...props} />
      {standing.map((thread) => card(thread, found.indexOf(thread.id) + 1))}
      {lost.length > 0 && text !== undefined && (
        <>
          <h3 className="discussions-lost">
            <Trans>The words they stood on are gone</Trans>
          </h3>
          {lost.map((thread) => card(thread))}
        </>
      )}
      {settled.toSorted((a, b) => b.settled!.at - a.settled!.at).map((thread) => card(thread))}
      {threads.length === 0 && <Nothing data={data} shown={shown} role={self.role} />}
      {can(self.role, 'comment.invite-observers') && info.archivedAt === null && (
        <ObserversSetting slug={slug} documentId={info.id} invited={data.observersInvited} />
      )}
    </div>
  )
}

const draftsOf = ({ self, info }: DocumentPartProps) => `${self.id}/${info.id}`

/** The sheet of a phone stands before the words, so it goes first. */
function goToWords({ live, text, onGone }: CommentsBodyProps, { id, anchor }: CommentThread): void {
  onGone?.()
  changeDesk(live, { active: id })
  requestAnimationFrame(() => {
    if (text?.goToAnchor(anchor) === false) toast(i18n._(msg`These words are not in the text any more.`))
  })
}

function useFound(text: OpenText | undefined): readonly string[] {
  return useSyncExternalStore(text?.subscribe ?? never, () => text?.foundMarks(layer) ?? none)
}
const none: readonly string[] = []
const never = () => () => undefined

function Nothing({ data, shown, role }: { data: DocumentComments; shown: Shown; role: string }) {
  if (!data.mayComment && role === 'observer')
    return (
      <p className="muted">
        <Trans>
          Comments on this document are between partners and the secretariat. Partners can invite observers.
        </Trans>
      </p>
    )
  if (shown !== 'open' || data.threads.length > 0)
    return (
      <p className="muted">
        {shown === 'settled' ? <Trans>Nothing is settled yet.</Trans> : <Trans>Nothing is open here.</Trans>}
      </p>
    )
  return (
    <p className="muted">
      <Trans>Nobody has said anything yet.</Trans>
    </p>
  )
}

/** Begins at the selected words; what was begun and not sent is there again. */
function NewDiscussion(props: DiscussionsProps) {
  const { slug, info, live, text, data, onGone } = props
  const { t } = useLingui()
  const { begun } = useDesk(live)
  const queryClient = useQueryClient()
  const draftName = `${draftsOf(props)}/new`
  useEffect(() => {
    const kept = readDraft(draftName)?.anchor
    if (kept !== undefined) changeDesk(live, { begun: kept })
  }, [live, draftName])
  if (!data.mayComment) return null
  if (begun === undefined)
    return (
      <p className="discussions-hint">
        {text?.isRows ? (
          <Trans>
            Choose Comment at what you mean, or press {keys.comment} in it, to say something about it.
          </Trans>
        ) : (
          <Trans>
            Select words in the text and press Comment, or {keys.comment}, to say something about them.
          </Trans>
        )}
      </p>
    )
  // On a phone the sheet stays before the text.
  const backToText = () => {
    if (onGone === undefined) text?.goToAnchor(begun)
  }
  return (
    <section className="thread" data-active aria-label={t`New comment`}>
      <blockquote className="thread-quote" dir="auto">
        {begun.quote}
      </blockquote>
      <Composer
        key={begun.quote}
        draftName={draftName}
        label={t`Your comment`}
        readers={<Readers partners={data.partners} withObservers={data.observersInvited} />}
        people={data.people}
        send={t`Comment`}
        anchor={begun}
        onSend={async ({ key }, words) => {
          const door = api.partnerships[':slug'].documents[':id'].comments
          const json = { key, anchor: begun, text: words }
          const { threadId } = await unwrap(door.$post({ param: { slug, id: info.id }, json }))
          changeDesk(live, { active: threadId })
          backToText()
          await queryClient.invalidateQueries(commentsQuery(slug, info.id))
        }}
        onClose={(sent) => {
          changeDesk(live, { begun: undefined })
          if (!sent) backToText()
        }}
      />
    </section>
  )
}

/** Notes what was read, once it has been on the screen: on a phone the panel is there and out of sight. */
function useMarkRead({ slug, info, data }: DiscussionsProps) {
  const box = useRef<HTMLDivElement>(null)
  const last = lastAt(data)
  useEffect(() => {
    if (box.current === null || last <= data.readUntil) return
    const watcher = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      watcher.disconnect()
      const door = api.partnerships[':slug'].documents[':id'].comments.read
      // Without a connection it is noted the next time; nothing depends on it.
      unwrap(door.$post({ param: { slug, id: info.id }, json: { until: last } })).catch(() => undefined)
    })
    watcher.observe(box.current)
    return () => watcher.disconnect()
  }, [slug, info.id, last, data.readUntil])
  return box
}
