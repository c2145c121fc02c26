import { Trans, useLingui } from '@lingui/react/macro'
import { newReviewer } from '@roundtable/shared/due-diligence/inputs'
import type { FileState } from '@roundtable/shared/due-diligence/states'
import { useState } from 'react'
import type { WholeFile } from '../../api/answers.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { doorsOfFile, type OfFile, useAct } from './acting.ts'
import { useRefresh } from './queries.ts'
import { RecommendationDialog } from './recommendation-dialog.tsx'
import { useRefusalSentences, useVoiceNames } from './words.ts'

interface ReviewersProps {
  of: OfFile
  whole: WholeFile
  state: FileState
  coordinates: boolean
}

const takesReviewers: readonly FileState[] = [
  'submitted',
  'screening',
  'in_review',
  'info_requested',
  're_review',
]

/** The two who look, what they recommend, and who else could. */
export function Reviewers({ of, whole, state, coordinates }: ReviewersProps) {
  const mayChoose = coordinates && takesReviewers.includes(state)
  return (
    <section>
      <h2>
        <Trans>Reviewers</Trans>
      </h2>
      {whole.reviewers.length === 0 && (
        <p className="muted small">
          <Trans>Nobody has been chosen yet. Two are needed, from different sectors.</Trans>
        </p>
      )}
      <ul className="reviewers">
        {whole.reviewers.map((reviewer) => (
          <Reviewer key={reviewer.id} of={of} reviewer={reviewer} state={state} mayRelease={mayChoose} />
        ))}
      </ul>
      {mayChoose && whole.reviewers.length < 2 && <ChooseReviewer of={of} candidates={whole.candidates} />}
    </section>
  )
}

interface ReviewerProps {
  of: OfFile
  reviewer: WholeFile['reviewers'][number]
  state: FileState
  mayRelease: boolean
}

function Reviewer({ of: { slug, id }, reviewer, state, mayRelease }: ReviewerProps) {
  const { t } = useLingui()
  const [recommending, setRecommending] = useState(false)
  const release = useAct(slug, () =>
    doorsOfFile.reviewers[':reviewerId'].$delete({ param: { slug, id, reviewerId: reviewer.id } }),
  )
  const { name, organisation, recommendation } = reviewer
  const mayRecommend =
    reviewer.self && recommendation === null && (state === 'in_review' || state === 're_review')
  return (
    <li>
      <Avatar name={name} sector={reviewer.sector} />
      <div className="reviewer-words">
        <b>
          <bdi>{name}</bdi>
        </b>
        <span className="small muted">
          <bdi>{organisation}</bdi>
        </span>
        <Recommended recommendation={recommendation} />
        {mayRecommend && (
          <Button tone="primary" onClick={() => setRecommending(true)}>
            <Trans>Recommend</Trans>
          </Button>
        )}
        <ProblemBanner problem={release.error} />
      </div>
      {mayRelease && (
        <Button
          size="small"
          aria-label={t`Release ${name}`}
          busy={release.isPending && t`Releasing…`}
          onClick={() => release.mutate()}
        >
          <Trans>Release</Trans>
        </Button>
      )}
      {recommending && <RecommendationDialog of={{ slug, id }} onClose={() => setRecommending(false)} />}
    </li>
  )
}

function Recommended({ recommendation }: Pick<ReviewerProps['reviewer'], 'recommendation'>) {
  const names = useVoiceNames()
  if (recommendation === null)
    return (
      <span className="small muted">
        <Trans>has not recommended yet</Trans>
      </span>
    )
  const recommends = names[recommendation.recommends]
  return (
    <>
      <span className="small">
        <Trans>
          recommends: <b>{recommends}</b>
        </Trans>
      </span>
      <p className="said small" dir="auto">
        {recommendation.reason}
      </p>
    </>
  )
}

function ChooseReviewer({
  of: { slug, id },
  candidates,
}: {
  of: OfFile
  candidates: WholeFile['candidates']
}) {
  const { t } = useLingui()
  const refusals = useRefusalSentences()
  const refresh = useRefresh(slug)
  const form = useForm({
    schema: newReviewer,
    read: (data) => ({ membershipId: data.get('membershipId') }),
    fields: { membershipId: t`This person cannot review this file` },
    send: (json) => unwrap(doorsOfFile.reviewers.$post({ param: { slug, id }, json })),
    onDone: refresh,
  })
  return (
    <form {...form.props} className="diligence-form">
      <SelectField
        label={t`Choose a reviewer`}
        hint={t`Not of the applicant, not of a competitor, each from another sector.`}
        name="membershipId"
        error={form.errors.membershipId}
      >
        {candidates
          .filter((each) => each.refusal === null)
          .map((each) => (
            <option key={each.membershipId} value={each.membershipId}>
              {each.name} ({each.organisation})
            </option>
          ))}
        {candidates
          .filter((each) => each.refusal !== null)
          .map((each) => (
            <option key={each.membershipId} value={each.membershipId} disabled>
              {each.name} – {each.refusal && refusals[each.refusal]}
            </option>
          ))}
      </SelectField>
      <ProblemBanner problem={form.problem} />
      <p>
        <Button type="submit" busy={form.busy && t`Choosing…`}>
          <Trans>Choose as a reviewer</Trans>
        </Button>
      </p>
    </form>
  )
}
