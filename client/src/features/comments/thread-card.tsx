import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { CommentThread, DocumentComments } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { keptWords } from '../../api/kept-words.ts'
import { useRefresh } from '../../api/partnership.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { Button } from '../../ui/button.tsx'
import { CommentNote } from './comment-note.tsx'
import { Composer } from './composing.tsx'
import { isNew } from './unread.ts'

interface ThreadCardProps {
  slug: string
  /** Whose drafts these are, and beside which document. */
  draftsOf: string
  thread: CommentThread
  data: DocumentComments
  /** Its number in the text; nothing where its words are gone or it is settled. */
  number: number | undefined
  active: boolean
  /** Up to when this person had read when the page was opened. */
  readUntil: number
  mayModerate: boolean
  maySettle: boolean
  readers: ReactNode
  onActive(): void
  /** Nothing where there are no words to go to. */
  onGoToWords?: (() => void) | undefined
}

const threadDoor = api.partnerships[':slug'].threads[':id']

/** One discussion: the words it is about, what was said, and the way to answer and to settle it. */
export function ThreadCard(props: ThreadCardProps) {
  const { slug, draftsOf, thread, data, number, active, readUntil, readers, onActive } = props
  const { t } = useLingui()
  const card = useRef<HTMLElement>(null)
  const replyDraft = `${draftsOf}/${thread.id}`
  const [replies, setReplies] = useState(() => keptWords(replyDraft) !== undefined)
  // Under a finger or the keyboard nothing moves: a press would end beside what it began on.
  useEffect(() => {
    if (active && card.current?.contains(document.activeElement) === false)
      card.current.scrollIntoView({ block: 'nearest' })
  }, [active])
  // Whoever uses the keyboard makes it the active one by coming to anything in it.
  useEffect(() => {
    const element = card.current
    if (active || element === null) return
    element.addEventListener('focusin', onActive)
    element.addEventListener('click', onActive)
    return () => {
      element.removeEventListener('focusin', onActive)
      element.removeEventListener('click', onActive)
    }
  }, [active, onActive])
  const isSettled = thread.settled !== null
  const refresh = useRefresh(slug, () => undefined)
  return (
    <section
      ref={card}
      className="thread"
      data-active={active || undefined}
      data-settled={isSettled || undefined}
      aria-label={number === undefined ? t`Discussion` : t`Comment ${number}`}
    >
      <Quote {...props} />
      <ol className="comments">
        {thread.comments.map((comment) => (
          <CommentNote
            key={comment.id}
            comment={comment}
            isNew={isNew(comment, readUntil)}
            draftName={`${draftsOf}/edit/${comment.id}`}
            {...{ slug, data, readers }}
            mayModerate={props.mayModerate}
          />
        ))}
      </ol>
      {replies && !isSettled ? (
        <Composer
          draftName={replyDraft}
          label={t`Your answer`}
          readers={readers}
          people={data.people}
          send={t`Reply`}
          onSend={({ key }, text) =>
            unwrap(threadDoor.comments.$post({ param: { slug, id: thread.id }, json: { key, text } })).then(
              refresh,
            )
          }
          onClose={() => setReplies(false)}
        />
      ) : (
        <Standing {...props} onReply={() => setReplies(true)} />
      )}
    </section>
  )
}

function Quote({ thread, onGoToWords }: ThreadCardProps) {
  const { t } = useLingui()
  const { quote } = thread.anchor
  if (quote === '') return null
  const words = quote.length > 90 ? `${quote.slice(0, 88).trimEnd()}…` : quote
  return (
    <blockquote className="thread-quote" dir="auto">
      {onGoToWords === undefined ? (
        words
      ) : (
        <button type="button" onClick={onGoToWords} title={t`Go to these words`}>
          <span className="visually-hidden">
            <Trans>Go to the words:</Trans>{' '}
          </span>
          {words}
        </button>
      )}
    </blockquote>
  )
}

function Standing({ slug, thread, data, maySettle, onReply }: ThreadCardProps & { onReply(): void }) {
  const { t } = useLingui()
  const refresh = useRefresh(slug, () => undefined)
  const { mutate, isPending, error } = useMutation({
    mutationFn: (to: 'settled' | 'open') =>
      unwrap(threadDoor.standing.$post({ param: { slug, id: thread.id }, json: { to } })),
    onSuccess: refresh,
  })
  const answers = thread.comments.length - 1
  return (
    <>
      {thread.settled && (
        <p className="thread-settled">
          <CircleCheck className="icon" aria-hidden />{' '}
          {answers > 0 && (
            <>
              <Plural value={answers} one="# reply" other="# replies" /> ·{' '}
            </>
          )}
          <Trans>
            settled by <bdi>{thread.settled.by}</bdi>
          </Trans>
        </p>
      )}
      <ProblemBanner problem={error} />
      {data.mayComment && (
        <div className="thread-acts">
          {!thread.settled && (
            <Button size="small" onClick={onReply}>
              <Trans>Reply</Trans>
            </Button>
          )}
          {maySettle && (
            <Button
              size="small"
              tone="ghost"
              busy={isPending && t`Saving…`}
              onClick={() => mutate(thread.settled ? 'open' : 'settled')}
            >
              {thread.settled ? <Trans>Open again</Trans> : <Trans>Mark as settled</Trans>}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
