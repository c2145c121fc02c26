import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Change, Comparison } from '@roundtable/shared/history/comparison'
import { useQuery } from '@tanstack/react-query'
import { ActDialog } from '../../api/act-dialog.tsx'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { confirmation } from '../../api/use-form.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { momentQuery } from './queries.ts'

interface RestoreDialogProps {
  slug: string
  documentId: string
  at: number
  head: number
  onClose(): void
}

const door = api.partnerships[':slug'].documents[':id'].history.restore
const shownAtMost = 6

/** Says what comes back and what goes before a text goes back to a moment. */
export function RestoreDialog({ slug, documentId, at, head, onClose }: RestoreDialogProps) {
  const { t } = useLingui()
  const { data, error } = useQuery(momentQuery(slug, documentId, { at, since: head }))
  const changes = (data?.comparison as unknown as Comparison | undefined)?.changes
  return (
    <ActDialog
      slug={slug}
      title={t`Go back to this version?`}
      intro={t`The text will say again what it said then. Nothing is lost: what it says now stays in the history, and you can go back to that as well. Who is writing now goes on writing.`}
      submit={t`Go back to this version`}
      done={t`The text says again what it said then.`}
      schema={confirmation}
      fields={{}}
      send={() => unwrap(door.$post({ param: { slug, id: documentId }, json: { at } }))}
      onClose={onClose}
    >
      {() => (
        <>
          <ProblemBanner problem={error} />
          {!changes && !error && <Skeleton lines={2} />}
          {changes && (
            <div className="history-preview">
              <Passages title={t`Comes back`} changes={changes} is="inserted" />
              <Passages title={t`Goes`} changes={changes} is="deleted" />
              {changes.length === 0 && <p>{t`No word would change.`}</p>}
            </div>
          )}
        </>
      )}
    </ActDialog>
  )
}

function Passages({ title, changes, is }: { title: string; changes: readonly Change[]; is: Change['is'] }) {
  const passages = changes.filter((change) => change.is === is && change.text !== '')
  const more = passages.length - shownAtMost
  if (passages.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {passages.slice(0, shownAtMost).map(({ number, text }) => (
          <li key={number}>
            <span className={is === 'inserted' ? 'history-comes' : 'history-goes'}>{text}</span>
          </li>
        ))}
        {more > 0 && (
          <li>
            <Trans>
              and <Plural value={more} one="# more passage" other="# more passages" />
            </Trans>
          </li>
        )}
      </ul>
    </section>
  )
}
