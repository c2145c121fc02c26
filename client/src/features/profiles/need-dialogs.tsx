import { useLingui } from '@lingui/react/macro'
import { type NeedKind, needMet, newNeed } from '@roundtable/shared/profiles/needs'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { ActDialog } from '../../api/act-dialog.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { Field, SelectField } from '../../ui/field.tsx'
import { expertiseQuery } from './queries.ts'
import { today } from './today.ts'

export function NeedDialog({ slug, kind, onClose }: { slug: string; kind: NeedKind; onClose(): void }) {
  const { t } = useLingui()
  const isNeed = kind === 'need'
  return (
    <ActDialog
      slug={slug}
      title={isNeed ? t`Add a need` : t`Add a contribution`}
      schema={newNeed}
      read={(data) => ({ kind, text: data.get('text'), since: data.get('since') })}
      fields={{
        text: t`Say it in one line, at most 300 letters`,
        since: t`Enter a day`,
      }}
      send={(json) => unwrap(api.partnerships[':slug'].needs.$post({ param: { slug }, json }))}
      submit={isNeed ? t`Add need` : t`Add contribution`}
      done={isNeed ? t`Your need is on the page` : t`Your contribution is on the page`}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <Field
            label={isNeed ? t`What do you need of the others?` : t`What do you bring?`}
            name="text"
            autoComplete="off"
            error={errors.text}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog with a form begins at its first field
            autoFocus
          />
          <Field label={t`Since`} name="since" type="date" defaultValue={today()} error={errors.since} />
        </>
      )}
    </ActDialog>
  )
}

interface MetDialogProps {
  slug: string
  need: { id: string; text: string }
  onClose(): void
}

export function MetDialog({ slug, need, onClose }: MetDialogProps) {
  const { t } = useLingui()
  const { organisations } = useSuspenseQuery(expertiseQuery(slug)).data
  return (
    <ActDialog
      slug={slug}
      title={t`Who met this need?`}
      intro={<bdi>{need.text}</bdi>}
      schema={needMet}
      read={(data) => ({ by: data.get('by') || null, on: data.get('on') })}
      fields={{ by: t`Choose a partner from the list`, on: t`Enter a day after the need began` }}
      send={(json) =>
        unwrap(api.partnerships[':slug'].needs[':id'].met.$post({ param: { slug, id: need.id }, json }))
      }
      submit={t`Mark as met`}
      done={t`The need is marked as met`}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <SelectField label={t`By`} name="by" error={errors.by}>
            <option value="">{t`Nobody of the partnership`}</option>
            {organisations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <Field label={t`On`} name="on" type="date" defaultValue={today()} error={errors.on} />
        </>
      )}
    </ActDialog>
  )
}
