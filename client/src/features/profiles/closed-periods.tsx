import { Trans, useLingui } from '@lingui/react/macro'
import type { ClosedPeriod } from '@roundtable/shared/profiles/profile'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'

/** Days on which the organisation is closed beside public holidays. Read by `readProfile` in the order of the fields. */
export function ClosedPeriods({ closed }: { closed: readonly ClosedPeriod[] }) {
  const { t } = useLingui()
  const [periods, setPeriods] = useState(() => closed.map((period, key) => ({ ...period, key })))
  const add = () =>
    setPeriods((all) => [...all, { from: '', until: '', reason: '', key: (all.at(-1)?.key ?? 0) + 1 }])
  return (
    <fieldset className="closed-periods">
      <legend>{t`Closed beside public holidays`}</legend>
      {periods.map((period) => (
        <div key={period.key} className="closed-period">
          <Field label={t`From`} name="closedFrom" type="date" defaultValue={period.from} />
          <Field label={t`Until`} name="closedUntil" type="date" defaultValue={period.until} />
          <Field label={t`Reason`} name="closedReason" defaultValue={period.reason} />
          <Button
            tone="ghost"
            size="icon"
            aria-label={t`Take this period out`}
            onClick={() => setPeriods((all) => all.filter(({ key }) => key !== period.key))}
          >
            <X className="icon" aria-hidden />
          </Button>
        </div>
      ))}
      <Button size="small" onClick={add}>
        <Plus className="icon" aria-hidden />
        <Trans>Add a period</Trans>
      </Button>
    </fieldset>
  )
}
