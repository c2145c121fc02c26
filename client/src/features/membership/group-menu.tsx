import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { useRefresh } from '../../api/partnership.ts'
import { unwrap } from '../../api/unwrap.ts'
import { confirmation, useForm } from '../../api/use-form.ts'
import { MenuItem } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast.tsx'
import { GroupDialog } from './group-dialog.tsx'
import { RowMenu } from './row-menu.tsx'
import type { Group } from './table-of-seats.ts'

interface GroupMenuProps {
  slug: string
  group: Group
  hasSeats: boolean
}

/** What can be done with one group. One with seats says what has to happen before it can go. */
export function GroupMenu({ slug, group, hasSeats }: GroupMenuProps) {
  const { t } = useLingui()
  const [asked, setAsked] = useState<'change' | 'remove'>()
  const onClose = () => setAsked(undefined)
  return (
    <>
      <RowMenu label={t`What to do with ${group.name}`}>
        <MenuItem text={t`Change name or sector…`} onAction={() => setAsked('change')} />
        {!hasSeats && <MenuItem text={t`Remove the group…`} onAction={() => setAsked('remove')} />}
      </RowMenu>
      {asked === 'change' && <GroupDialog {...{ slug, group, hasSeats, onClose }} />}
      {asked === 'remove' && <RemoveGroupDialog {...{ slug, group, onClose }} />}
    </>
  )
}

function RemoveGroupDialog({ slug, group, onClose }: { slug: string; group: Group; onClose(): void }) {
  const { t } = useLingui()
  const { id, name } = group
  const refresh = useRefresh(slug, onClose)
  const form = useForm({
    schema: confirmation,
    read: () => undefined,
    fields: {},
    send: () => unwrap(api.partnerships[':slug'].groups[':id'].$delete({ param: { slug, id } })),
    onDone: () => {
      toast(t`The group ${name} is removed`)
      return refresh()
    },
  })
  return (
    <FormDialog
      title={t`Remove the group ${name}?`}
      answers={[t`Keep the group`, t`Remove the group`]}
      tone="danger"
      busy={t`Removing…`}
      {...{ form, onClose }}
    >
      <p>{t`It has no seats, so nobody loses one. A group added under the same name later is this one again.`}</p>
    </FormDialog>
  )
}
