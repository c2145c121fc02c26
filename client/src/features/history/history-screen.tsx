import { Trans, useLingui } from '@lingui/react/macro'
import type { ChangedAttributes, Comparison } from '@roundtable/shared/history/comparison'
import { can, type Role } from '@roundtable/shared/permissions'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, notFound } from '@tanstack/react-router'
import { Suspense, useCallback, useMemo } from 'react'
import type { HistoryMoment } from '../../api/answers.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { useOwnMembership } from '../../api/session.ts'
import { RequestError } from '../../api/unwrap.ts'
import { PaperHead, PaperLegend } from '../../document-kinds/paper-head.tsx'
import { Reading } from '../../document-kinds/reading.tsx'
import { WordsOfChanges } from '../../document-kinds/words-of-changes.tsx'
import { useDates } from '../../i18n/dates.ts'
import { DialogButton } from '../../ui/dialog-button.tsx'
import { PageBar } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ChangeList } from './change-list.tsx'
import HistoryList from './history-list.tsx'
import { MomentMenu } from './moment-menu.tsx'
import type { Moments } from './moments.ts'
import { NameDialog } from './name-dialog.tsx'
import { historyQuery, momentQuery } from './queries.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import { useSteps } from './use-steps.ts'
import './history.css'

interface HistoryScreenProps {
  slug: string
  documentId: string
  moments: Moments
}

/** A document as it was at a moment, with what had come and gone, and the way to every other moment. */
export function HistoryScreen({ slug, documentId, moments }: HistoryScreenProps) {
  const { t } = useLingui()
  const role = useOwnMembership(slug)?.role
  const { data: moment, error } = useQuery({
    ...momentQuery(slug, documentId, moments),
    enabled: role !== undefined && can(role, 'history.read'),
  })
  if (role === undefined || (error instanceof RequestError && error.problem === 'not_found')) throw notFound()
  return (
    <>
      <PageBar title={t`History`} above={<Above {...{ slug, documentId }} title={moment?.title} />}>
        {moment && <Acts {...{ slug, documentId, moment, role }} />}
      </PageBar>
      <div className="history-grid">
        <div className="history-main">
          <ProblemBanner problem={error} />
          {moment ? (
            <Shown key={`${moments.at}-${moments.since}`} {...{ slug, documentId, moment }} />
          ) : (
            !error && <Skeleton />
          )}
        </div>
        <aside className="history-aside" aria-label={t`All moments`} data-region tabIndex={-1}>
          <HistoryList {...{ slug, documentId }} at={moments.at} />
        </aside>
      </div>
    </>
  )
}

interface MomentProps {
  slug: string
  documentId: string
  moment: HistoryMoment
}

function Above({ slug, documentId, title }: { slug: string; documentId: string; title: string | undefined }) {
  return (
    <>
      <Link to="/p/$slug/documents" params={{ slug }}>
        <Trans>Documents</Trans>
      </Link>
      <span aria-hidden="true">/</span>
      <Link to="/p/$slug/documents/$documentId" params={{ slug, documentId }}>
        <bdi>{title ?? '…'}</bdi>
      </Link>
    </>
  )
}

function Acts({ slug, documentId, moment, role }: MomentProps & { role: Role }) {
  const { at, head } = moment
  const given = { slug, documentId, at, head }
  return (
    <>
      {can(role, 'history.name') && (
        <DialogButton renderDialog={(close) => <NameDialog {...given} onClose={close} />}>
          <Trans>Name this version</Trans>
        </DialogButton>
      )}
      {can(role, 'history.restore') && at !== head && (
        <DialogButton renderDialog={(close) => <RestoreDialog {...given} onClose={close} />}>
          <Trans>Go back to this…</Trans>
        </DialogButton>
      )}
      <MomentMenu {...{ slug, documentId, moment }} />
    </>
  )
}

function Shown({ slug, documentId, moment }: MomentProps) {
  const { t } = useLingui()
  const dates = useDates()
  const names = useNames(slug, documentId)
  const { comparison, kind, title } = moment
  const changes = comparison?.changes ?? noChanges
  const [current, goTo] = useSteps(changes.length)
  const sayChange = useCallback(
    ({ is, by }: ChangedAttributes) => {
      const name = names(by)
      if (is === 'moved') return t`Moved by ${name}`
      if (is === 'changed') return t`Changed by ${name}`
      return is === 'inserted' ? t`Inserted by ${name}` : t`Deleted by ${name}`
    },
    [names, t],
  )
  const content = comparison ?? moment.content
  return (
    <>
      <header className="history-head">
        <PaperHead slug={slug} />
        <h1>
          <bdi>{moment.title}</bdi>
        </h1>
        <p>
          {moment.writtenAt === null
            ? t`Before the first word`
            : t`As it was on ${dates.moment(moment.writtenAt)}`}
          {moment.at === moment.head && <> · {t`the text of now`}</>}
          {comparison && <ShowPlain {...{ slug, documentId, moment }} />}
        </p>
      </header>
      {comparison && <PaperLegend />}
      <Suspense fallback={<Skeleton />}>
        {comparison && (
          <WordsOfChanges kind={kind} slug={slug} content={comparison}>
            {(sayWhat) => <ChangeList {...{ changes, current, goTo, sayChange, sayWhat }} />}
          </WordsOfChanges>
        )}
        <Reading {...{ slug, kind, title, content, sayChange, current }} />
      </Suspense>
    </>
  )
}

const noChanges: Comparison['changes'] = []

function ShowPlain({ slug, documentId, moment }: MomentProps) {
  return (
    <span>
      {' · '}
      <Link
        to="/p/$slug/documents/$documentId/history"
        params={{ slug, documentId }}
        search={{ at: moment.at }}
      >
        <Trans>Read it without marks</Trans>
      </Link>
    </span>
  )
}

function useNames(slug: string, documentId: string): (id: string | null) => string {
  const { t } = useLingui()
  const { data } = useInfiniteQuery(historyQuery(slug, documentId))
  const people = data?.pages[0]?.people
  return useMemo(() => {
    const names = new Map(people?.map(({ id, name }) => [id, name]))
    return (id) => names.get(id ?? '') ?? t`a former member`
  }, [people, t])
}
