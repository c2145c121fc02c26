import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Partnership } from '../../api/answers.ts'
import { Field, SelectField } from '../../ui/field.tsx'
import { newOrganisation, noOrganisation } from './invitation-input.ts'

interface UnseatedOrganisationProps {
  partnership: Partnership
  /** The field of the schema: `organisation`, or `to`. */
  name: string
  label: string
  errors: Readonly<Record<string, string | undefined>>
}

/** An organisation that holds no seat: one of the partnership, or a new one by its name. */
export function UnseatedOrganisation({ partnership, name, label, errors }: UnseatedOrganisationProps) {
  const { t } = useLingui()
  const known = partnership.organisations.filter((organisation) => organisation.seatId === null)
  const [chosen, setChosen] = useState(known.length === 0 ? newOrganisation : noOrganisation)
  return (
    <>
      <SelectField
        label={label}
        name={name}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        error={errors[name]}
      >
        {known.length > 0 && <option value={noOrganisation}>{t`Choose…`}</option>}
        {known.map((organisation) => (
          <option key={organisation.id} value={organisation.id}>
            {organisation.name}
          </option>
        ))}
        <option value={newOrganisation}>{t`A new organisation…`}</option>
      </SelectField>
      {chosen === newOrganisation && (
        <Field
          label={t`Name of the organisation`}
          name={`${name}.name`}
          error={errors[`${name}.name`]}
          autoComplete="off"
        />
      )}
    </>
  )
}

/** What the schema reads: an organisation by its id or by its new name. */
export function readOrganisation(data: FormData, name: string): unknown {
  const chosen = data.get(name)
  if (chosen === newOrganisation) return { name: data.get(`${name}.name`) }
  return chosen === noOrganisation ? null : { id: chosen }
}
