import { useLingui } from '@lingui/react/macro'
import { disclosures, type NewStanding, newStanding, raises } from '@roundtable/shared/red-lines'
import { useState } from 'react'
import type { RedLine } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { useRefresh } from '../../api/partnership.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { useRedLineWords } from '../../i18n/red-line-words.tsx'
import { Choices } from '../../ui/choices.tsx'
import { TextField } from '../../ui/field.tsx'

const door = api.partnerships[':slug']['red-lines'][':id'].standing

/** Who can see a line from now on, or that it holds no longer. Both want a reason. */
export function StandingDialog({ slug, line, onClose }: { slug: string; line: RedLine; onClose(): void }) {
  const { t } = useLingui()
  const words = useRedLineWords()
  const { disclosure: now, state } = line.versions[0]!
  const others = state === 'draft' ? [] : disclosures.filter((each) => each !== now)
  const [to, setTo] = useState<NewStanding['to']>(others.at(-1) ?? 'withdrawn')
  const form = useForm({
    schema: newStanding,
    fields: { reason: t`Say why in a few words` },
    send: (json) => unwrap(door.$post({ param: { slug, id: line.id }, json })),
    onDone: useRefresh(slug, onClose),
  })
  const hintOf = (value: NewStanding['to']) => {
    if (value === 'withdrawn') return t`It stays readable, as withdrawn, to whoever could see it.`
    if (raises(now, value)) return undefined
    return t`This does not make it unsaid: who could see it keeps what was told, and sees that you took it back.`
  }
  const label = { ...words.disclosures, withdrawn: t`Nobody needs it any more: withdraw it` }
  const options = [...others, 'withdrawn' as const].map((value) => ({
    value,
    label: label[value],
    hint: hintOf(value),
  }))
  return (
    <FormDialog
      title={t`Who can see this red line?`}
      answers={[t`Keep it as it is`, to === 'withdrawn' ? t`Withdraw it` : t`Change who can see it`]}
      busy={t`Saving…`}
      {...{ form, onClose }}
    >
      <Choices<NewStanding['to']>
        {...{ name: 'to', value: to, onChange: setTo, options }}
        label={t`Now: ${words.disclosures[now]}. From now on:`}
      />
      <TextField name="reason" label={t`Reason`} hint={t`Whoever hears of this reads it.`} />
    </FormDialog>
  )
}
