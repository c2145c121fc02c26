import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Change, Comparison } from '@roundtable/shared/history/comparison'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import { ActDialog } from '../../api/act-dialog.tsx'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { confirmation } from '../../api/use-form.ts'
import { WordsOfChanges } from '../../document-kinds/words-of-changes.tsx'
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
  const comparison = data?.comparison as unknown as Comparison | undefined
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
          {!comparison && !error && <Skeleton lines={2} />}
          {data && comparison && (
            <Suspense fallback={<Skeleton lines={2} />}>
              <WordsOfChanges kind={data.kind} slug={slug} content={comparison}>
                {(sayWhat) => <Preview {...comparison} sayWhat={sayWhat} />}
              </WordsOfChanges>
            </Suspense>
          )}
        </>
      )}
    </ActDialog>
  )
}

interface PreviewProps {
  changes: readonly Change[]
  sayWhat(change: Change): ReactNode
}

function Preview(props: PreviewProps) {
  const { t } = useLingui()
  return (
    <div className="history-preview">
      <Passages {...props} title={t`Comes back`} of={['inserted']} />
      <Passages {...props} title={t`Goes`} of={['deleted']} />
      <Passages {...props} title={t`Is again as it was`} of={['changed', 'moved']} />
      {props.changes.length === 0 && <p>{t`No word would change.`}</p>}
    </div>
  )
}

interface PassagesProps extends PreviewProps {
  title: string
  of: readonly Change['is'][]
}

const looks = { inserted: 'history-comes', deleted: 'history-goes', changed: undefined, moved: undefined }

function Passages({ title, changes, of, sayWhat }: PassagesProps) {
  const passages = changes.filter(({ is, text }) => of.includes(is) && text !== '')
  const more = passages.length - shownAtMost
  if (passages.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {passages.slice(0, shownAtMost).map((change) => (
          <li key={change.number}>
            <span className={looks[change.is]}>{sayWhat(change)}</span>
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
