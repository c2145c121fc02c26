import { useLingui } from '@lingui/react/macro'
import { sectors } from '@roundtable/shared/membership'
import { stakeholderGroup } from '@roundtable/shared/membership/settings'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { useRefresh } from '../../api/partnership.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { useSectorNames } from '../../i18n/words.ts'
import { Field, Options, SelectField } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import type { Group } from './table-of-seats.ts'

interface GroupDialogProps {
  slug: string
  /** The group to change; without one a new group is added. */
  group?: Group
  hasSeats?: boolean
  onClose(): void
}

/** A stakeholder group: what it is called and which of the four sectors it belongs to. */
export function GroupDialog({ slug, group, hasSeats = false, onClose }: GroupDialogProps) {
  const { t } = useLingui()
  const sectorNames = useSectorNames()
  const refresh = useRefresh(slug, onClose)
  const groups = api.partnerships[':slug'].groups
  const form = useForm({
    schema: stakeholderGroup,
    read: (data) => ({ name: data.get('name'), sector: data.get('sector') }),
    fields: { name: t`Enter a name of at least two letters that no other group has` },
    send: (json): Promise<unknown> =>
      group === undefined
        ? unwrap(groups.$post({ param: { slug }, json }))
        : unwrap(groups[':id'].$put({ param: { slug, id: group.id }, json })),
    onDone: () => {
      toast(group === undefined ? t`The group is added` : t`The group is changed`)
      return refresh()
    },
  })
  return (
    <FormDialog
      title={group === undefined ? t`Add a stakeholder group` : t`Change the group ${group.name}`}
      answers={[t`Cancel`, group === undefined ? t`Add the group` : t`Change the group`]}
      busy={t`Saving…`}
      {...{ form, onClose }}
    >
      <Field
        label={t`Name`}
        name="name"
        autoComplete="off"
        defaultValue={group?.name}
        error={form.errors['name']}
      />
      <SelectField label={t`Sector`} name="sector" defaultValue={group?.sector ?? sectors[0]}>
        <Options of={sectorNames} />
      </SelectField>
      {hasSeats && (
        <p className="soft">{t`Its seats go with it. To remove the group, close its seats first.`}</p>
      )}
    </FormDialog>
  )
}
