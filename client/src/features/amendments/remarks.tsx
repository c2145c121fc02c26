import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { remark } from '@roundtable/shared/amendments/amendments'
import type { PresentPerson } from '@roundtable/shared/live/rooms'
import { can } from '@roundtable/shared/permissions'
import { useRef } from 'react'
import type { Suggestion } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { useRefresh } from '../../api/partnership.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'

const door = api.partnerships[':slug'].amendments[':id'].remarks

/** What is said about a suggestion, and a line to add to it. */
export function Remarks({
  slug,
  self,
  suggestion,
}: {
  slug: string
  self: PresentPerson
  suggestion: Suggestion
}) {
  const { t } = useLingui()
  const dates = useDates()
  const { remarks } = suggestion
  const maySpeak = can(self.role, 'amendment.suggest')
  if (remarks.length === 0 && !maySpeak) return null
  return (
    <details className="suggestion-remarks">
      <summary>
        {remarks.length === 0 ? (
          <Trans>Say something about it</Trans>
        ) : (
          <Plural value={remarks.length} one="# remark" other="# remarks" />
        )}
      </summary>
      <ul>
        {remarks.map(({ id, by, at, words }) => (
          <li key={id}>
            <b>
              <bdi>{by.name ?? t`A former member`}</bdi>
            </b>{' '}
            <small>{dates.moment(at)}</small>
            <p>
              <bdi>{words}</bdi>
            </p>
          </li>
        ))}
      </ul>
      {maySpeak && <AddRemark slug={slug} id={suggestion.id} />}
    </details>
  )
}

function AddRemark({ slug, id }: { slug: string; id: string }) {
  const { t } = useLingui()
  const field = useRef<HTMLFormElement>(null)
  const form = useForm({
    schema: remark,
    fields: { words: t`Write at least a word` },
    send: (json) => unwrap(door.$post({ param: { slug, id }, json })),
    onDone: useRefresh(slug, () => form.props.ref.current?.reset()),
  })
  return (
    <form {...form.props} ref={form.props.ref ?? field}>
      <TextField name="words" label={t`Your remark`} error={form.errors['words']} />
      <ProblemBanner problem={form.problem} />
      <Button type="submit" size="small" busy={form.busy && t`Sending…`}>
        <Trans>Send</Trans>
      </Button>
    </form>
  )
}
