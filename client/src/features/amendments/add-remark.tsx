import { Trans, useLingui } from '@lingui/react/macro'
import { remark } from '@roundtable/shared/amendments/amendments'
import { api } from '../../api/api.ts'
import { useRefresh } from '../../api/partnership.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'

const door = api.partnerships[':slug'].amendments[':id'].remarks

/** A line to add to what is said. Give it a new key when it was sent: it begins empty. */
export function AddRemark({ slug, id }: { slug: string; id: string }) {
  const { t } = useLingui()
  const form = useForm({
    schema: remark,
    fields: { words: t`Write at least a word` },
    send: (json) => unwrap(door.$post({ param: { slug, id }, json })),
    onDone: useRefresh(slug, () => undefined),
  })
  return (
    <form {...form.props}>
      <TextField name="words" label={t`Your remark`} error={form.errors['words']} />
      <ProblemBanner problem={form.problem} />
      <Button type="submit" size="small" busy={form.busy && t`Sending…`}>
        <Trans>Send</Trans>
      </Button>
    </form>
  )
}
