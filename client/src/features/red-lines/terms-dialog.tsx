import { useLingui } from '@lingui/react/macro'
import { redLineTerms } from '@roundtable/shared/red-lines'
import { useState } from 'react'
import type { RedLine } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { useRefresh } from '../../api/partnership.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { today } from '../../i18n/dates.ts'
import { useRedLineWords } from '../../i18n/words.ts'
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
    read: readTerms,
    fields: {
      statement: t`Say it in a sentence of at least ten letters`,
      'limit.metric': t`Say what is measured`,
      'limit.value': t`Enter a number`,
      'limit.unit': t`Say in which unit`,
      validFrom: t`Enter a day`,
      validUntil: t`Enter a day that is not before the first`,
    },
    send: (json) =>
      line === undefined
        ? unwrap(doors.$post({ param: { slug }, json }))
        : unwrap(doors[':id'].$put({ param: { slug, id: line.id }, json })),
    onDone: useRefresh(slug, onClose),
  })
  const field = (name: string, label: string, value: string | number | null = '', type = 'text') => (
    <Field {...{ name, label, type }} defaultValue={value ?? ''} step="any" error={form.errors[name]} />
  )
  const select = (name: string, label: string, options: Record<string, string>, value?: string) => (
    <SelectField {...{ name, label, options }} defaultValue={value} />
  )
  return (
    <FormDialog
      title={line === undefined ? t`Add a red line` : t`Change this red line`}
      answers={[t`Cancel`, line === undefined ? t`Save for us alone` : t`Save`]}
      busy={t`Saving…`}
      {...{ form, onClose }}
    >
      <TextField
        label={t`The line`}
        hint={t`The largest concession your organisation can make, in one sentence.`}
        name="statement"
        defaultValue={now?.statement}
        error={form.errors['statement']}
      />
      <SelectField
        {...{ name: 'kind', label: t`Kind`, options: words.kinds }}
        value={kind}
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
      {field('validUntil', t`Valid until, if it ends`, now?.validUntil, 'date')}
      {field('topics', t`Topics, with commas between`, now?.topics.join(', '))}
    </FormDialog>
  )
}

function readTerms(data: FormData) {
  const {
    topics = '',
    validUntil,
    'limit.value': value,
    ...fields
  } = Object.fromEntries(data) as Partial<Record<string, string>>
  const limit = { metric: fields['limit.metric'], op: fields['limit.op'], unit: fields['limit.unit'] }
  const tags = topics.split(',').map((topic) => topic.trim().slice(0, 40))
  return {
    ...fields,
    limit: { ...limit, value: value ? Number(value) : undefined },
    topics: tags.filter((tag) => tag.length > 1).slice(0, 8),
    validUntil: validUntil || null,
  }
}
