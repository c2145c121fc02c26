import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Partnership } from '../../api/answers.ts'
import { Field, SelectField } from '../../ui/field.tsx'
import { inGroup, newOrganisation, noOrganisation, onSeat } from './invitation-input.ts'

interface OrganisationFieldsProps {
  partnership: Partnership
  /** Observers may come for themselves, and for organisations without a seat. */
  watches: boolean
  errors: Readonly<Record<string, string | undefined>>
}

/** Whom the invited person speaks for: an organisation that is here, or a new one with where it sits. */
export function OrganisationFields({ partnership, watches, errors }: OrganisationFieldsProps) {
  const { t } = useLingui()
  const known = partnership.organisations
    .filter((organisation) => watches || organisation.seatId !== null)
    .toSorted((a, b) => a.name.localeCompare(b.name))
  const [chosen, setChosen] = useState(known.length === 0 && !watches ? newOrganisation : noOrganisation)
  return (
    <>
      <SelectField
        label={t`Organisation`}
        name="organisation"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        error={errors['organisation'] ?? errors['organisation.id']}
      >
        <option value={noOrganisation}>{watches ? t`None` : t`Choose…`}</option>
        {known.map((organisation) => (
          <option key={organisation.id} value={organisation.id}>
            {organisation.name}
          </option>
        ))}
        <option value={newOrganisation}>{t`A new organisation…`}</option>
      </SelectField>
      {chosen === newOrganisation && (
        <div className="invite-form-pair">
          <Field
            label={t`Name of the organisation`}
            name="organisation.name"
            autoComplete="off"
            error={errors['organisation.name']}
          />
          {!watches && (
            <WhereItSits
              partnership={partnership}
              error={errors['organisation.groupId'] ?? errors['organisation.seatId']}
            />
          )}
        </div>
      )}
    </>
  )
}

/** A partner has a seat from the start: a vacant one, or a new one in a group. */
function WhereItSits({ partnership, error }: { partnership: Partnership; error: string | undefined }) {
  const { t } = useLingui()
  const vacant = partnership.seats.filter((seat) => seat.holders.length === 0)
  const groupNames = new Map(partnership.groups.map((group) => [group.id, group.name]))
  return (
    <SelectField label={t`Stakeholder group`} name="organisation.place" error={error}>
      {vacant.map((seat) => (
        <option key={seat.id} value={onSeat(seat.id)}>
          {t`${groupNames.get(seat.groupId) ?? ''}, the vacant seat`}
        </option>
      ))}
      {partnership.groups.map((group) => (
        <option key={group.id} value={inGroup(group.id)}>
          {group.name}
        </option>
      ))}
    </SelectField>
  )
}
