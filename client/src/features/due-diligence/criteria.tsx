import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { areas, type Area, criteria } from '@roundtable/shared/due-diligence/criteria'
import type { FileState } from '@roundtable/shared/due-diligence/states'
import { useState } from 'react'
import type { WholeFile } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import type { OfFile } from './acting.ts'
import { CheckDialog } from './check-dialog.tsx'
import { LightMark } from './light.tsx'
import { useAreaNames, useCriterionNames, useResultNames } from './words.ts'

type OneCriterion = WholeFile['criteria'][number]

const takesChecks: readonly FileState[] = [
  'in_review',
  'info_requested',
  'recommended',
  'admitted',
  'admitted_with_conditions',
  're_review',
  'suspended',
]

/** What was found, criterion by criterion, with everything that was ever said about it. */
export function Criteria({ of, whole, state }: { of: OfFile; whole: WholeFile; state: FileState }) {
  const names = useAreaNames()
  const [checking, setChecking] = useState<OneCriterion>()
  const mayCheck = takesChecks.includes(state) && whole.reviewers.some((each) => each.self)
  return (
    <section>
      <h2>
        <Trans>Checks</Trans>
      </h2>
      {areas.map((area) => (
        <AreaOfCriteria
          key={area}
          name={names[area]}
          criteria={whole.criteria.filter((each) => isIn(area, each))}
          onCheck={mayCheck ? setChecking : undefined}
        />
      ))}
      {checking && (
        <CheckDialog of={of} criterion={checking.criterion} onClose={() => setChecking(undefined)} />
      )}
    </section>
  )
}

const isIn = (area: Area, { criterion }: OneCriterion) => criteria[criterion] === area

interface AreaProps {
  name: string
  criteria: readonly OneCriterion[]
  onCheck: ((criterion: OneCriterion) => void) | undefined
}

function AreaOfCriteria({ name, criteria, onCheck }: AreaProps) {
  return (
    <div className="criteria">
      <h3>{name}</h3>
      <ul>
        {criteria.map((each) => (
          <CriterionRow key={each.criterion} criterion={each} onCheck={onCheck} />
        ))}
      </ul>
    </div>
  )
}

function CriterionRow({ criterion, onCheck }: { criterion: OneCriterion; onCheck: AreaProps['onCheck'] }) {
  const { t } = useLingui()
  const { name, asks } = useCriterionNames()[criterion.criterion]
  const count = criterion.checks.length
  return (
    <li className="criterion">
      <div className="criterion-words">
        <b>{name}</b>
        <p className="small muted">{asks}</p>
        {count > 0 && (
          <details>
            <summary>
              <Plural value={count} one="# check" other="# checks" />
            </summary>
            <ul className="checks">
              {criterion.checks.map((check) => (
                <CheckEntry key={check.id} check={check} />
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className="criterion-end">
        <LightMark light={criterion.light} />
        {onCheck && (
          <Button size="small" aria-label={t`Record a check: ${name}`} onClick={() => onCheck(criterion)}>
            <Trans context="to write down">Record</Trans>
          </Button>
        )}
      </div>
    </li>
  )
}

function CheckEntry({ check }: { check: OneCriterion['checks'][number] }) {
  const result = useResultNames()[check.result]
  const at = useDates().moment(check.at)
  const hash = check.hash.slice(0, 12)
  return (
    <li data-past={!check.counts || undefined}>
      <p>
        <b>{result}</b> · <bdi>{check.by}</bdi> · <span className="muted">{at}</span>
        {!check.counts && (
          <span className="muted">
            {' · '}
            <Trans>replaced or no longer counted</Trans>
          </span>
        )}
      </p>
      <p className="said" dir="auto">
        {check.said}
      </p>
      {check.evidence.map(({ url, seenOn }) => (
        <p key={url} className="small">
          <a href={url} target="_blank" rel="noreferrer noopener" dir="ltr">
            {url}
          </a>{' '}
          <span className="muted">
            <Trans>seen on {seenOn}</Trans>
          </span>
        </p>
      ))}
      <p className="small muted" title={check.hash}>
        <Trans>
          Fingerprint <bdi className="hash">{hash}</bdi>
        </Trans>
      </p>
    </li>
  )
}
