import { useLingui } from '@lingui/react/macro'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { useRefresh } from '../../api/partnership.ts'
import { unwrap } from '../../api/unwrap.ts'
import { confirmation, useForm } from '../../api/use-form.ts'
import { toast } from '../../ui/toast.tsx'
import type { SeatDialogProps } from './seat-dialog.ts'

/** Asks before a vacant seat is closed. */
export function CloseSeatDialog({ partnership: { slug }, seat, onClose }: SeatDialogProps) {
  const { t } = useLingui()
  const refresh = useRefresh(slug, onClose)
  const form = useForm({
    schema: confirmation,
    read: () => undefined,
    fields: {},
    send: () => unwrap(api.partnerships[':slug'].seats[':id'].$delete({ param: { slug, id: seat.id } })),
    onDone: () => {
      toast(t`The seat is closed`)
      return refresh()
    },
  })
  return (
    <FormDialog
      title={t`Close this vacant seat?`}
      answers={[t`Keep it open`, t`Close the seat`]}
      tone="danger"
      busy={t`Closing…`}
      {...{ form, onClose }}
    >
      <p>{t`Nobody loses anything by it. The group has one seat less, and a new one can be opened later.`}</p>
    </FormDialog>
  )
}
