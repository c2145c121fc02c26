import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Partnership } from '../../api/answers.ts'
import { Field, SelectField } from '../../ui/field.tsx'
import { newOrganisation, noOrganisation } from './invitation-input.ts'

interface OrganisationFieldsProps {
  partnership: Partnership
  /** Observers may come for themselves. */
  optional: boolean
  errors: Readonly<Record<string, string | undefined>>
}

/** Whom the invited person speaks for: an organisation at the table, or a new one with its group. */
export function OrganisationFields({ partnership, optional, errors }: OrganisationFieldsProps) {
  const { t } = useLingui()
  const known = partnership.organisations.toSorted((a, b) => a.name.localeCompare(b.name))
  const [chosen, setChosen] = useState(known.length === 0 && !optional ? newOrganisation : noOrganisation)
  return (
    <>
      <SelectField
        label={t`Organisation`}
        name="organisation"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        error={errors.organisation}
      >
        <option value={noOrganisation}>{optional ? t`None` : t`Choose…`}</option>
        {known.map((organisation) => (
          <option key={organisation.id} value={organisation.id}>
            {organisation.name}
          </option>
        ))}
        <option value={newOrganisation}>{t`A new organisation…`}</option>
      </SelectField>
      {chosen === newOrganisation && (
        <NewOrganisation partnership={partnership} error={errors['organisation.name']} />
      )}
    </>
  )
}

function NewOrganisation({ partnership, error }: { partnership: Partnership; error: string | undefined }) {
  const { t } = useLingui()
  return (
    <div className="invite-form-pair">
      <Field label={t`Name of the organisation`} name="organisation.name" error={error} />
      <SelectField label={t`Stakeholder group`} name="organisation.groupId">
        {partnership.groups.map((group) => (
          <option key={group.id} value={group.id}>
            {group.name}
          </option>
        ))}
        <option value="">{t`None`}</option>
      </SelectField>
    </div>
  )
}
