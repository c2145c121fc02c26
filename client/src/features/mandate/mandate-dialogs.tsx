import { Trans, useLingui } from '@lingui/react/macro'
import { type InterestKind, interestKinds, newInterest, newMandate } from '@roundtable/shared/mandate/mandate'
import { useState } from 'react'
import type { Mandate } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ActDialog } from '../../api/act-dialog.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { Choices } from '../../ui/choices.tsx'
import { Field, TextField } from '../../ui/field.tsx'
import { useInterestNames } from './interests.tsx'

/** A lead proposes a mandate. One task a line. */
export function MandateDialog({ slug, onClose }: { slug: string; onClose(): void }) {
  const { t } = useLingui()
  return (
    <ActDialog
      slug={slug}
      title={t`Propose a mandate`}
      intro={
        <Trans>
          It is given when a partner lead of another group of society confirms it. After that it stays as it
          is.
        </Trans>
      }
      schema={newMandate}
      read={readMandate}
      fields={{
        body: t`Enter what the secretariat is called`,
        tasks: t`Name at least one task, each in a line of at most 200 letters`,
        from: t`Enter a day`,
        until: t`Enter a day from today on, after the first`,
        host: t`Enter who employs and houses it`,
        reporting: t`Say it in at most 600 letters`,
      }}
      send={(json) => unwrap(api.partnerships[':slug'].mandates.$post({ param: { slug }, json }))}
      submit={t`Propose mandate`}
      done={t`The mandate is proposed`}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <Field label={t`Who is mandated?`} name="body" autoComplete="off" error={errors.body} />
          <TextField
            label={t`Tasks`}
            hint={t`One in each line.`}
            name="tasks"
            rows={5}
            error={errors.tasks ?? errors['tasks.0']}
          />
          <div className="act-pair">
            <Field label={t`From`} name="from" type="date" error={errors.from} />
            <Field label={t`Until`} name="until" type="date" error={errors.until} />
          </div>
          <Field
            label={t`Host`}
            hint={t`The organisation that employs and houses the secretariat.`}
            name="host"
            error={errors.host}
          />
          <TextField
            label={t`How it reports`}
            hint={t`To whom, how often, about what.`}
            name="reporting"
            error={errors.reporting}
          />
        </>
      )}
    </ActDialog>
  )
}

function readMandate(data: FormData) {
  const { tasks: lines, ...rest } = Object.fromEntries(data)
  const tasks = (typeof lines === 'string' ? lines : '')
    .split('\n')
    .map((task) => task.trim())
    .filter((task) => task !== '')
  return { ...rest, tasks }
}

interface InterestDialogProps {
  slug: string
  mandate: Mandate
  onClose(): void
}

export function InterestDialog({ slug, mandate, onClose }: InterestDialogProps) {
  const { t } = useLingui()
  const names = useInterestNames()
  const [kind, setKind] = useState<InterestKind>('funder')
  return (
    <ActDialog
      slug={slug}
      title={t`Declare an interest of the host`}
      intro={
        <Trans>
          Of {mandate.host}. It stands beside the mandate with your name, and is not taken away again.
        </Trans>
      }
      schema={newInterest}
      read={(data) => ({ kind, text: data.get('text') })}
      fields={{ text: t`Say it in at most 400 letters` }}
      send={(json) =>
        unwrap(
          api.partnerships[':slug'].mandates[':id'].interests.$post({
            param: { slug, id: mandate.id },
            json,
          }),
        )
      }
      submit={t`Declare interest`}
      done={t`The interest is declared`}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <Choices<InterestKind>
            name="kind"
            label={t`What is the host, beside being host?`}
            value={kind}
            onChange={setKind}
            options={interestKinds.map((value) => ({ value, label: names[value] }))}
          />
          <TextField label={t`In your words`} name="text" error={errors.text} />
        </>
      )}
    </ActDialog>
  )
}
