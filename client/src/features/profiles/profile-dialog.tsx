import { Trans, useLingui } from '@lingui/react/macro'
import { profile as profileSchema, type Profile } from '@roundtable/shared/profiles/profile'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/api.ts'
import { ActDialog } from '../../api/act-dialog.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { Field, SelectField, TextField } from '../../ui/field.tsx'
import { ClosedPeriods } from './closed-periods.tsx'
import { useNames, useWeekdayNames } from './names.ts'
import { readProfile } from './profile-input.ts'
import { calendarsQuery } from './queries.ts'

interface ProfileDialogProps {
  slug: string
  profile: Profile
  onClose(): void
}

/** One's own organisation says how it works. */
export function ProfileDialog({ slug, profile, onClose }: ProfileDialogProps) {
  const { t } = useLingui()
  return (
    <ActDialog
      slug={slug}
      title={t`How your organisation works`}
      intro={<Trans>All partners and the secretariat read this.</Trans>}
      schema={profileSchema}
      read={readProfile}
      fields={{
        languages: t`Enter language codes such as en, fr, ak`,
        country: t`Choose a country from the list`,
        region: t`Choose a region of that country`,
        workingDays: t`Choose at least one day`,
        approvalDays: t`Enter a number of working days from 0 to 120`,
        decisionCustom: t`Say it in at most 600 letters`,
        meetingPreferences: t`Say it in at most 600 letters`,
      }}
      send={(json) => unwrap(api.partnerships[':slug'].profile.$put({ param: { slug }, json }))}
      submit={t`Save profile`}
      done={t`Your profile is saved`}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <CalendarFields slug={slug} profile={profile} errors={errors} />
          <WorkingDays days={profile.workingDays} error={errors.workingDays} />
          <Field
            label={t`Working days for an approval inside`}
            hint={t`How many working days you need before you can give an answer.`}
            name="approvalDays"
            inputMode="numeric"
            defaultValue={profile.approvalDays}
            error={errors.approvalDays}
          />
          <TextField
            label={t`How you decide`}
            hint={t`For example: “The board meets every four weeks.”`}
            name="decisionCustom"
            defaultValue={profile.decisionCustom}
            error={errors.decisionCustom}
          />
          <TextField
            label={t`How you prefer to meet`}
            name="meetingPreferences"
            rows={2}
            defaultValue={profile.meetingPreferences}
            error={errors.meetingPreferences}
          />
          <Field
            label={t`Working languages`}
            hint={t`Codes such as en, fr, ak, with commas between.`}
            name="languages"
            defaultValue={profile.languages.join(', ')}
            error={errors.languages}
          />
          <ClosedPeriods closed={profile.closed} />
        </>
      )}
    </ActDialog>
  )
}

interface CalendarFieldsProps {
  slug: string
  profile: Profile
  errors: Readonly<Record<string, string | undefined>>
}

function CalendarFields({ slug, profile, errors }: CalendarFieldsProps) {
  const { t } = useLingui()
  const names = useNames()
  const [country, setCountry] = useState(profile.country ?? '')
  const { data: calendars = [], isPending } = useQuery(calendarsQuery(slug))
  const sorted = calendars
    .map((each) => ({ ...each, name: names.country(each.country) }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  const regions = calendars.find((each) => each.country === country)?.regions ?? []
  // A list that comes later would not show what was chosen: the fields wait for it.
  if (isPending) return <p className="muted">{t`The list of countries is loading.`}</p>
  return (
    <div className="act-pair">
      <SelectField
        label={t`Public holidays of`}
        name="country"
        value={country}
        onChange={(event) => setCountry(event.target.value)}
        error={errors.country}
      >
        <option value="">{t`Not said`}</option>
        {sorted.map((each) => (
          <option key={each.country} value={each.country}>
            {each.name}
          </option>
        ))}
      </SelectField>
      <SelectField
        key={country}
        label={t`Region`}
        name="region"
        defaultValue={country === profile.country ? (profile.region ?? '') : ''}
        disabled={regions.length === 0}
        error={errors.region}
      >
        <option value="">{regions.length === 0 ? t`None to choose` : t`The whole country`}</option>
        {regions.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
    </div>
  )
}

function WorkingDays({ days, error }: { days: readonly number[]; error: string | undefined }) {
  const { t } = useLingui()
  const weekdays = useWeekdayNames()
  return (
    <fieldset className="weekdays">
      <legend>{t`Working days`}</legend>
      {weekdays.map((name, index) => (
        <label key={name}>
          <input
            type="checkbox"
            name="workingDays"
            value={index + 1}
            defaultChecked={days.includes(index + 1)}
          />
          {name}
        </label>
      ))}
      {error && <p className="field-error">{error}</p>}
    </fieldset>
  )
}
