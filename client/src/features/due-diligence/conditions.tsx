import { Trans, useLingui } from '@lingui/react/macro'
import type { OpenedFile, WholeFile } from '../../api/answers.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { doorsOfFile, type OfFile, useAct } from './acting.ts'

interface ConditionsProps {
  of: OfFile
  file: OpenedFile
  whole: WholeFile
}

/** What an admission asks for, until when, and who has seen that it is done. */
export function Conditions({ of, file, whole }: ConditionsProps) {
  const mayConfirm =
    file.state === 'admitted_with_conditions' && whole.reviewers.some((reviewer) => reviewer.self)
  if (whole.conditions.length === 0) return null
  return (
    <section>
      <h2>
        <Trans>Conditions</Trans>
      </h2>
      <ul className="conditions">
        {whole.conditions.map((condition) => (
          <Condition key={condition.id} of={of} condition={condition} mayConfirm={mayConfirm} />
        ))}
      </ul>
      {file.state === 'admitted_with_conditions' && !mayConfirm && (
        <p className="small muted">
          <Trans>One of the two reviewers confirms that a condition is met.</Trans>
        </p>
      )}
    </section>
  )
}

interface ConditionProps {
  of: OfFile
  condition: WholeFile['conditions'][number]
  mayConfirm: boolean
}

function Condition({ of: { slug, id }, condition, mayConfirm }: ConditionProps) {
  const { t } = useLingui()
  const dates = useDates()
  const due = dates.day(Date.parse(condition.dueOn))
  const met = condition.metAt && dates.day(condition.metAt)
  const confirm = useAct(slug, () =>
    doorsOfFile.conditions[':conditionId'].met.$post({
      param: { slug, id, conditionId: condition.id },
      json: {},
    }),
  )
  return (
    <li>
      <p className="said" dir="auto">
        {condition.text}
      </p>
      <p className="small muted">
        {met ? (
          <Trans>
            Met on {met}, seen by <bdi>{condition.metBy}</bdi>
          </Trans>
        ) : (
          <Trans>To be met by {due}</Trans>
        )}
      </p>
      {mayConfirm && !met && (
        <Button size="small" busy={confirm.isPending && t`Confirming…`} onClick={() => confirm.mutate()}>
          <Trans>Confirm that it is met</Trans>
        </Button>
      )}
      <ProblemBanner problem={confirm.error} />
    </li>
  )
}
