import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Ellipsis, EyeOff } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { CommentThread, DocumentComments } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { useRefresh } from '../../api/partnership.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useDates } from '../../i18n/dates.ts'
import { useRoleNames } from '../../i18n/words.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast.tsx'
import { CommentWords } from './comment-words.tsx'
import { Composer, ModerationDialog } from './composing.tsx'
import { typed } from './mention-words.ts'
import { keepDraft } from './use-draft.ts'

type Comment = CommentThread['comments'][number]

interface CommentNoteProps {
  slug: string
  comment: Comment
  data: DocumentComments
  isNew: boolean
  mayModerate: boolean
  /** Where words that are being changed are kept. */
  draftName: string
  readers: ReactNode
}

const one = api.partnerships[':slug'].comments[':id']

/** One comment: who said it for whom and when, its words, and what may be done with it. */
export function CommentNote(props: CommentNoteProps) {
  const { slug, comment, data, isNew, draftName, readers } = props
  const { t } = useLingui()
  const [doing, setDoing] = useState<'editing' | 'moderating'>()
  const refresh = useRefresh(slug, () => undefined)
  const stop = () => setDoing(undefined)
  const edit = () => {
    if (comment.words.is === 'said') keepDraft(draftName, typed(comment.words.text, data.people))
    setDoing('editing')
  }
  return (
    <li className="comment" data-new={isNew || undefined}>
      <div className="comment-head">
        <Avatar size="small" name={comment.by.name} sector={comment.by.sector} />
        <Who comment={comment} isNew={isNew} />
        <Acts {...props} onEdit={edit} onModerate={() => setDoing('moderating')} />
      </div>
      {doing === 'editing' ? (
        <Composer
          draftName={draftName}
          label={t`Your comment`}
          readers={readers}
          people={data.people}
          send={t`Save`}
          onSend={(_, text) =>
            unwrap(one.$put({ param: { slug, id: comment.id }, json: { text } })).then(refresh)
          }
          onClose={stop}
        />
      ) : (
        <Words slug={slug} comment={comment} people={data.people} />
      )}
      {doing === 'moderating' && (
        <ModerationDialog
          slug={slug}
          id={comment.id}
          to={comment.words.is === 'hidden' ? 'shown' : 'hidden'}
          onClose={stop}
        />
      )}
    </li>
  )
}

function Who({ comment: { by, at, words }, isNew }: { comment: Comment; isNew: boolean }) {
  const roles = useRoleNames()
  const moment = useMoment()
  const forWhom = by.role === 'secretariat' || by.role === 'observer' ? roles[by.role] : by.organisation
  return (
    <p className="comment-who">
      <b>
        <bdi>{by.name}</bdi>
      </b>{' '}
      <small>
        {by.role === 'observer' && by.organisation && <>{by.organisation} · </>}
        {forWhom && <>{forWhom} · </>}
        <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>
        {words.is === 'said' && words.editedAt !== null && (
          <>
            {' '}
            · <Trans>edited</Trans>
          </>
        )}
      </small>
      {isNew && (
        <span className="comment-new">
          <Trans>New</Trans>
        </span>
      )}
    </p>
  )
}

function Words({
  slug,
  comment,
  people,
}: Pick<CommentNoteProps, 'slug' | 'comment'> & { people: DocumentComments['people'] }) {
  const { words, own } = comment
  if (words.is === 'taken_back')
    return (
      <p className="comment-gone">
        <Trans>Taken back by its author.</Trans>
      </p>
    )
  if (words.is === 'said') return <CommentWords text={words.text} people={people} />
  return (
    <div className="comment-hidden">
      <p>
        <EyeOff className="icon" aria-hidden /> <Trans>Hidden by the secretariat: {words.reason}</Trans>
      </p>
      {words.text !== null && (
        <>
          <p className="muted">
            {own ? (
              <Trans>Only you and the secretariat still read it:</Trans>
            ) : (
              <Trans>Only its author and the secretariat still read it:</Trans>
            )}
          </p>
          <CommentWords text={words.text} people={people} />
        </>
      )}
      <Link to="/p/$slug/secretariat" params={{ slug }}>
        <Trans>Flag an act of the secretariat</Trans>
      </Link>
    </div>
  )
}

interface ActsProps extends CommentNoteProps {
  onEdit(): void
  onModerate(): void
}

function Acts({ slug, comment, data, mayModerate, onEdit, onModerate }: ActsProps) {
  const { t } = useLingui()
  const takeBack = useTakeBack(slug, comment.id)
  const { own, words, by } = comment
  if (words.is === 'taken_back' || !data.mayComment || (!own && !mayModerate)) return null
  return (
    <Menu
      label={t`What can be done with this comment`}
      placement="bottom end"
      trigger={
        <Button tone="ghost" size="icon" aria-label={t`More about the comment of ${by.name}`}>
          <Ellipsis className="icon" aria-hidden />
        </Button>
      }
    >
      {own && words.is === 'said' && <MenuItem text={t`Edit`} onAction={onEdit} />}
      {own && <MenuItem text={t`Take back`} note={t`Its words are deleted`} onAction={takeBack} />}
      {mayModerate && (
        <MenuItem text={words.is === 'hidden' ? t`Show again…` : t`Hide…`} onAction={onModerate} />
      )}
    </Menu>
  )
}

function useTakeBack(slug: string, id: string): () => void {
  const { t } = useLingui()
  const refresh = useRefresh(slug, () => toast(t`Your comment was taken back.`))
  const { mutate } = useMutation({
    mutationFn: () => unwrap(one.$delete({ param: { slug, id } })),
    onSuccess: refresh,
    onError: () => toast(t`Your comment was not taken back. Try again when you are connected.`),
  })
  return () => mutate()
}

/** The time of day where it was today. */
function useMoment(): (at: number) => string {
  const dates = useDates()
  const [today] = useState(() => new Date().toDateString())
  return (at) => (new Date(at).toDateString() === today ? dates.time(at) : dates.moment(at))
}
