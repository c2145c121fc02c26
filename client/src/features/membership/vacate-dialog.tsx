import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { seatGivenUp } from '@roundtable/shared/membership/seats'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { useRefresh } from '../../api/partnership.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { toast } from '../../ui/toast.tsx'
import { LettingGo, readLettingGo } from './letting-go.tsx'
import type { SeatDialogProps } from './seat-dialog.ts'

/** Takes the seat from an organisation; nobody follows it. */
export function VacateDialog({ partnership: { slug }, seat: shown, onClose }: SeatDialogProps) {
  const { t } = useLingui()
  // As it was when the dialog opened: the page behind it hears of the change before the dialog closes.
  const [seat] = useState(shown)
  const refresh = useRefresh(slug, onClose)
  const form = useForm({
    schema: seatGivenUp,
    read: readLettingGo,
    fields: { reason: t`Enter a reason of at least three letters` },
    send: (json) =>
      unwrap(api.partnerships[':slug'].seats[':id'].vacate.$post({ param: { slug, id: seat.id }, json })),
    onDone: () => {
      toast(t`The organisation has given up the seat`)
      return refresh()
    },
  })
  const name = seat.holders[0]!.name
  return (
    <FormDialog
      title={seat.holders.length > 1 ? t`Who gives up this seat?` : t`Take the seat from ${name}?`}
      answers={[t`Keep it as it is`, t`Make the seat vacant`]}
      tone="danger"
      busy={t`Saving…`}
      {...{ form, onClose }}
    >
      <p>{t`What its people wrote stays. Open invitations to act for it stop working.`}</p>
      <LettingGo seat={seat} errors={form.errors} />
    </FormDialog>
  )
}
