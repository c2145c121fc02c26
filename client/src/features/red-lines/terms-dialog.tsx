import { useLingui } from '@lingui/react/macro'
import { redLineTerms } from '@roundtable/shared/red-lines'
import { useState } from 'react'
import type { RedLine } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { useRefresh } from '../../api/partnership.ts'
import { unwrap } from '../../api/unwrap.ts'
import { listOf, typedIn, useForm } from '../../api/use-form.ts'
import { today } from '../../i18n/dates.ts'
import { useRedLineWords } from '../../i18n/red-line-words.tsx'
import { Field, SelectField, TextField } from '../../ui/field.tsx'

const doors = api.partnerships[':slug']['red-lines']

/** The terms of a new line, or of the next version of one. */
export function TermsDialog({ slug, line, onClose }: { slug: string; line?: RedLine; onClose(): void }) {
  const { t } = useLingui()
  const words = useRedLineWords()
  const now = line?.versions[0]?.terms
  const limit = now?.kind === 'limit' ? now.limit : undefined
  const [kind, setKind] = useState<string>(now?.kind ?? 'limit')
  const form = useForm({
    schema: redLineTerms,
    read: (data, inputs) => ({ ...typedIn(inputs), topics: listOf(data, 'topics') }),
    fields: {
      statement: t`Say it in a sentence of at least ten letters`,
      'limit.metric': t`Say what is measured`,
      'limit.value': t`Enter a number`,
      'limit.unit': t`Say in which unit`,
      validFrom: t`Enter a day`,
      validUntil: t`Enter a day that is not before the first`,
      topics: t`Name at most eight topics, each with 2 to 40 letters`,
    },
    send: (json) =>
      line === undefined
        ? unwrap(doors.$post({ param: { slug }, json }))
        : unwrap(doors[':id'].$put({ param: { slug, id: line.id }, json })),
    onDone: useRefresh(slug, onClose),
  })
  const field = (name: string, label: string, defaultValue?: string | number, type = 'text') => (
    <Field {...{ name, label, defaultValue, type }} step="any" />
  )
  const select = (name: string, label: string, options: Record<string, string>, defaultValue?: string) => (
    <SelectField {...{ name, label, options, defaultValue }} />
  )
  return (
    <FormDialog
      title={line === undefined ? t`Add a red line` : t`Change this red line`}
      answers={[t`Cancel`, line === undefined ? t`Save for us alone` : t`Save`]}
      busy={t`Saving…`}
      {...{ form, onClose }}
    >
      <TextField
        name="statement"
        label={t`The line`}
        hint={t`The largest concession your organisation can make, in one sentence.`}
        defaultValue={now?.statement}
      />
      <SelectField
        {...{ name: 'kind', label: t`Kind`, options: words.kinds, value: kind }}
        onChange={(event) => setKind(event.target.value)}
      />
      {select('firmness', t`Firmness`, words.firmnesses, now?.firmness)}
      {kind === 'limit' && (
        <>
          {field('limit.metric', t`What is measured`, limit?.metric)}
          {select('limit.op', t`Comparison`, words.comparisons, limit?.op)}
          {field('limit.value', t`Number`, limit?.value, 'number')}
          {field('limit.unit', t`Unit`, limit?.unit)}
        </>
      )}
      {field('validFrom', t`Valid from`, now?.validFrom ?? today(), 'date')}
      {field('validUntil', t`Valid until, if it ends`, now?.validUntil ?? '', 'date')}
      {field('topics', t`Topics, with commas between`, now?.topics.join(', '))}
    </FormDialog>
  )
}
