import { useLingui } from '@lingui/react/macro'
import { type CheckResult, checkResults, type Criterion } from '@roundtable/shared/due-diligence/criteria'
import { newCheck } from '@roundtable/shared/due-diligence/inputs'
import { useState } from 'react'
import { FormAnswers } from '../../api/form-answers.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Choices } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, TextField } from '../../ui/field.tsx'
import { doorsOfFile, type OfFile } from './acting.ts'
import { useRefresh } from './queries.ts'
import { useCriterionNames, useResultNames } from './words.ts'

interface CheckDialogProps {
  of: OfFile
  criterion: Criterion
  onClose(): void
}

/** What a reviewer found. It stays for ever; a later check of theirs counts instead. */
export function CheckDialog({ of, criterion, onClose }: CheckDialogProps) {
  const { t } = useLingui()
  const { name, asks } = useCriterionNames()[criterion]
  const results = useResultNames()
  const [result, setResult] = useState<CheckResult>('unknown')
  const form = useCheckForm(of, criterion, result, onClose)
  return (
    <Dialog isOpen onClose={onClose} title={name} size="wide">
      <p>{asks}</p>
      <form {...form.props} className="diligence-form">
        <Choices<CheckResult>
          name="result"
          label={t`What did you find?`}
          value={result}
          onChange={setResult}
          options={checkResults.map((value) => ({ value, label: results[value] }))}
        />
        <TextField
          label={t`In your words`}
          hint={t`Leads, the other reviewer and the secretariat read this. The applicant does not.`}
          name="said"
          dir="auto"
          error={form.errors.said}
        />
        <Field
          label={t`Link to what you saw`}
          hint={t`If there is one. The date of today is kept with it, in case the page goes away.`}
          name="evidence.0.url"
          type="url"
          dir="ltr"
          error={form.errors['evidence.0.url']}
        />
        <FormAnswers act={t`Record the check`} busy={t`Recording…`} {...{ form, onClose }} />
      </form>
    </Dialog>
  )
}

function useCheckForm({ slug, id }: OfFile, criterion: Criterion, result: CheckResult, onDone: () => void) {
  const { t } = useLingui()
  const refresh = useRefresh(slug)
  return useForm({
    schema: newCheck,
    read: (data) => {
      const url = data.get('evidence.0.url')
      const seenOn = new Date().toISOString().slice(0, 10)
      return {
        criterion,
        result,
        said: data.get('said'),
        evidence: url === '' || url === null ? [] : [{ url, seenOn }],
      }
    },
    fields: {
      said: t`Write a few words on what you found`,
      'evidence.0.url': t`Enter a full address that begins with https://`,
    },
    send: (json) => unwrap(doorsOfFile.checks.$post({ param: { slug, id }, json })),
    onDone: async () => {
      onDone()
      await refresh()
    },
  })
}
