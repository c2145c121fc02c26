import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { OwnApplication } from '../../api/answers.ts'
import { RequestError } from '../../api/unwrap.ts'
import { useDates } from '../../i18n/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Banner } from '../../ui/banner.tsx'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { Answers } from './answers.tsx'
import { ApplicationForm } from './application-form.tsx'
import { OwnConversation } from './own-conversation.tsx'
import { applicationQuery } from './queries.ts'
import { WithdrawButton } from './withdraw-dialog.tsx'
import { useOwnStateSentences } from './words.ts'
import './file-screen.css'

/** All that an applicant sees: where its file stands, what it said, and what the partnership wrote to it. */
export function ApplicationScreen({ slug }: { slug: string }) {
  const { t } = useLingui()
  const { data, error } = useSuspenseQuery(applicationQuery(slug))
  // While the page was open the partners have decided: whoever sits at the table has no application any more.
  if (error instanceof RequestError && error.problem === 'not_allowed') return <AtTheTable slug={slug} />
  const { name, purpose } = data.partnership
  return (
    <>
      <PageBar title={t`Application`} internal={false} />
      <div className="page" data-measure="narrow">
        <PageHead title={t`Application to ${name}`}>{purpose}</PageHead>
        <div className="application">
          <Standing application={data} />
          <Conditions conditions={data.conditions} />
          <OwnConversation slug={slug} application={data} />
          {data.mayWrite ? <ApplicationForm slug={slug} application={data} /> : <Answers form={data.form} />}
          {data.mayWithdraw && <WithdrawButton slug={slug} name={name} />}
        </div>
      </div>
    </>
  )
}

function AtTheTable({ slug }: { slug: string }) {
  const { t } = useLingui()
  return (
    <>
      <PageBar title={t`Application`} internal={false} />
      <div className="page" data-measure="narrow">
        <EmptyState
          level={1}
          title={t`Your organisation has a seat at the table`}
          // A page of its own: it asks anew who the person is here.
          actions={
            <a className="button" data-tone="primary" href={`/p/${slug}`}>
              <Trans>Go to the table</Trans>
            </a>
          }
        >
          <Trans>The partners have admitted your organisation. Welcome to the table.</Trans>
        </EmptyState>
      </div>
    </>
  )
}

function Standing({ application }: { application: OwnApplication }) {
  const sentence = useOwnStateSentences()[application.state]
  const dates = useDates()
  const since = dates.day(application.since)
  const trial = application.trialUntil && dates.day(Date.parse(application.trialUntil))
  const answer = application.state === 'info_requested'
  return (
    <Banner tone={answer ? 'watch' : 'neutral'}>
      <p>
        <b>
          <bdi>{application.organisation}</bdi>
        </b>
        {' · '}
        <Trans>since {since}</Trans>
      </p>
      <p>{sentence}</p>
      {trial && (
        <p>
          <Trans>Until {trial} you can read what observers read.</Trans>
        </p>
      )}
    </Banner>
  )
}

function Conditions({ conditions }: Pick<OwnApplication, 'conditions'>) {
  const dates = useDates()
  if (conditions.length === 0) return null
  return (
    <section>
      <h2>
        <Trans>Conditions of your admission</Trans>
      </h2>
      <ul className="conditions">
        {conditions.map(({ id, text, dueOn, metAt }) => (
          <li key={id}>
            <p className="said" dir="auto">
              {text}
            </p>
            <p className="small muted">
              {metAt === null ? (
                <Trans>To be met by {dates.day(Date.parse(dueOn))}</Trans>
              ) : (
                <Trans>Met on {dates.day(metAt)}</Trans>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
