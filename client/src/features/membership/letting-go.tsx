import { useLingui } from '@lingui/react/macro'
import { type AfterTheSeat, afterTheSeat } from '@roundtable/shared/membership/seats'
import { useState } from 'react'
import { Choices } from '../../ui/choices.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { Seat } from './table-of-seats.ts'

interface LettingGoProps {
  seat: Seat
  errors: Readonly<Record<string, string | undefined>>
}

/** Which organisation gives up the seat, what becomes of its people, and why. */
export function LettingGo({ seat, errors }: LettingGoProps) {
  const { t } = useLingui()
  const [people, setPeople] = useState<AfterTheSeat>('observe')
  const [holderId, setHolderId] = useState(seat.holders[0]!.id)
  const holder = seat.holders.find(({ id }) => id === holderId)!.name
  const names = seat.people
    .filter((member) => member.organisation?.id === holderId)
    .map((member) => member.person.name)
    .join(', ')
  const options: Record<AfterTheSeat, { label: string; hint: string }> = {
    observe: { label: t`They become observers`, hint: t`They read on, and write and vote no more.` },
    leave: { label: t`They leave`, hint: t`They lose access at once, also to what is open in a window now.` },
  }
  return (
    <>
      {seat.holders.length > 1 ? (
        <SelectField
          label={t`Organisation that gives it up`}
          name="organisationId"
          value={holderId}
          onChange={(event) => setHolderId(event.target.value)}
        >
          {seat.holders.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : (
        <input type="hidden" name="organisationId" value={holderId} />
      )}
      <Choices<AfterTheSeat>
        name="people"
        label={names === '' ? t`The people of ${holder}` : t`The people of ${holder}: ${names}`}
        value={people}
        onChange={setPeople}
        options={afterTheSeat.map((value) => ({ value, ...options[value] }))}
      />
      <TextField
        label={t`Reason`}
        hint={t`The people concerned read it, and it stands in the record for everybody here.`}
        name="reason"
        rows={2}
        error={errors['reason']}
      />
    </>
  )
}

export function readLettingGo(data: FormData) {
  return {
    organisationId: data.get('organisationId'),
    people: data.get('people'),
    reason: data.get('reason'),
  }
}
