import { Trans, useLingui } from '@lingui/react/macro'
import { exclusions } from '@roundtable/shared/due-diligence/criteria'
import type { WholeFile } from '../../api/answers.ts'
import { useSectorNames } from '../../i18n/words.ts'
import { LightMark } from './light.tsx'
import { useCriterionNames } from './words.ts'

type Form = NonNullable<WholeFile['form']>

/** What the applicant says of itself, as it was sent in. */
export function Answers({ form }: { form: Form }) {
  const { t } = useLingui()
  const sectorNames = useSectorNames()
  const texts = [
    [t`Who they are`, form.about],
    [t`Why they apply`, form.reason],
    [t`What they bring`, form.contribution],
    [t`Conflicts of interest`, form.conflicts],
  ] as const
  return (
    <section>
      <h2>
        <Trans>The application</Trans>
      </h2>
      <dl className="answers">
        <div>
          <dt>
            <Trans>Sector</Trans>
          </dt>
          <dd>{form.sector && sectorNames[form.sector]}</dd>
        </div>
        {texts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="said" dir="auto">
              {text}
            </dd>
          </div>
        ))}
      </dl>
      <ExclusionAnswers form={form} />
    </section>
  )
}

function ExclusionAnswers({ form }: { form: Form }) {
  const names = useCriterionNames()
  return (
    <ul className="exclusion-answers">
      {exclusions.map((exclusion) => (
        <li key={exclusion}>
          <span>{names[exclusion].asks}</span>
          {form.exclusions[exclusion] === null && <LightMark light="unknown" />}
          {form.exclusions[exclusion] === 'yes' && (
            <b>
              <Trans>Yes</Trans>
            </b>
          )}
          {form.exclusions[exclusion] === 'no' && (
            <b>
              <Trans>No</Trans>
            </b>
          )}
        </li>
      ))}
    </ul>
  )
}
