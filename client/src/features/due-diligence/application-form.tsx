import { Trans, useLingui } from '@lingui/react/macro'
import { type Exclusion, exclusions } from '@roundtable/shared/due-diligence/criteria'
import { application as applicationInput, missingIn } from '@roundtable/shared/due-diligence/inputs'
import { sectors } from '@roundtable/shared/membership'
import { useRef, useState } from 'react'
import type { OwnApplication } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { useSectorNames } from '../../i18n/words.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import { useRefresh } from './queries.ts'
import { useCriterionNames } from './words.ts'

interface ApplicationFormProps {
  slug: string
  application: OwnApplication
}

/** What the applicant says of itself. It can be saved as it is and sent in when it is whole. */
export function ApplicationForm({ slug, application }: ApplicationFormProps) {
  const { t } = useLingui()
  const { form: answers, state } = application
  const sectorNames = useSectorNames()
  const { form, sendIn, missing } = useApplicationForm(slug, state === 'draft')
  const wrong = (name: string) =>
    missing.includes(name) ? t`Please answer this before you send it in` : undefined
  return (
    <form {...form.props} className="diligence-form">
      <h2>
        <Trans>Your organisation</Trans>
      </h2>
      <TextField
        label={t`Who are you?`}
        hint={t`What you do, where, since when, and who owns and pays for your organisation.`}
        name="about"
        rows={5}
        dir="auto"
        defaultValue={answers.about}
        error={form.errors.about ?? wrong('about')}
      />
      <SelectField
        label={t`Which sector are you part of?`}
        name="sector"
        defaultValue={answers.sector ?? ''}
        error={wrong('sector')}
      >
        <option value="">{t`Choose…`}</option>
        {sectors.map((sector) => (
          <option key={sector} value={sector}>
            {sectorNames[sector]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t`Why do you want to join?`}
        name="reason"
        dir="auto"
        defaultValue={answers.reason}
        error={form.errors.reason ?? wrong('reason')}
      />
      <TextField
        label={t`What would you bring?`}
        name="contribution"
        dir="auto"
        defaultValue={answers.contribution}
        error={form.errors.contribution ?? wrong('contribution')}
      />
      <TextField
        label={t`Conflicts of interest`}
        hint={t`Business with partners, cases at court, people who work for both. If there are none, write that.`}
        name="conflicts"
        dir="auto"
        defaultValue={answers.conflicts}
        error={form.errors.conflicts ?? wrong('conflicts')}
      />
      <h2>
        <Trans>Four questions with yes or no</Trans>
      </h2>
      <p className="muted">
        <Trans>
          You may leave one open. What is open counts as unknown, and a seat is not possible before it is
          answered.
        </Trans>
      </p>
      {exclusions.map((exclusion) => (
        <ExclusionQuestion key={exclusion} exclusion={exclusion} answer={answers.exclusions[exclusion]} />
      ))}
      {missing.length > 0 && (
        <Banner tone="alert" role="alert">
          <Trans>
            It is saved, and not sent in yet: something is still missing. Look at the marked fields.
          </Trans>
        </Banner>
      )}
      <ProblemBanner problem={form.problem} />
      <p className="application-actions">
        <Button type="submit" onClick={() => sendIn(false)} busy={form.busy && t`Saving…`}>
          <Trans>Save</Trans>
        </Button>
        {state === 'draft' && (
          <Button type="submit" tone="primary" onClick={() => sendIn(true)} busy={form.busy && t`Sending…`}>
            <Trans>Send in the application</Trans>
          </Button>
        )}
      </p>
    </form>
  )
}

function ExclusionQuestion({ exclusion, answer }: { exclusion: Exclusion; answer: 'yes' | 'no' | null }) {
  const { t } = useLingui()
  const { asks } = useCriterionNames()[exclusion]
  return (
    <SelectField label={asks} name={`exclusions.${exclusion}`} defaultValue={answer ?? ''}>
      <option value="">{t`Not answered`}</option>
      <option value="no">{t`No`}</option>
      <option value="yes">{t`Yes`}</option>
    </SelectField>
  )
}

/** Saves, and where that is asked for and nothing is missing sends in as well. */
function useApplicationForm(slug: string, isDraft: boolean) {
  const { t } = useLingui()
  const refresh = useRefresh(slug)
  const sending = useRef(false)
  const [missing, setMissing] = useState<readonly string[]>([])
  const doors = api.partnerships[':slug'].application
  const tooLong = t`Write less here`
  const form = useForm({
    schema: applicationInput,
    read: readAnswers,
    fields: { about: tooLong, reason: tooLong, contribution: tooLong, conflicts: tooLong },
    send: async (json) => {
      await unwrap(doors.form.$post({ param: { slug }, json }))
      const lacking = sending.current && isDraft ? missingIn(json) : []
      setMissing(lacking)
      if (!sending.current || lacking.length > 0) return lacking.length === 0 ? 'saved' : 'lacking'
      await unwrap(doors.submission.$post({ param: { slug }, json: {} }))
      return 'sent'
    },
    onDone: async (done) => {
      if (done === 'saved') toast(t`Your application is saved`)
      if (done === 'sent') toast(t`Your application is sent in`)
      await refresh()
    },
  })
  return { form, missing, sendIn: (yes: boolean) => (sending.current = yes) }
}

function readAnswers(data: FormData) {
  const answerTo = (exclusion: Exclusion) => data.get(`exclusions.${exclusion}`) || null
  return {
    about: data.get('about'),
    sector: data.get('sector') || null,
    reason: data.get('reason'),
    contribution: data.get('contribution'),
    conflicts: data.get('conflicts'),
    exclusions: Object.fromEntries(exclusions.map((each) => [each, answerTo(each)])),
  }
}
