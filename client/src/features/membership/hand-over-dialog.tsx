import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { handOver } from '@roundtable/shared/membership/seats'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { useRefresh } from '../../api/partnership.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { toast } from '../../ui/toast.tsx'
import { LettingGo, readLettingGo } from './letting-go.tsx'
import type { SeatDialogProps } from './seat-dialog.ts'
import { readOrganisation, UnseatedOrganisation } from './unseated-organisation.tsx'

/** A seat changes hands: it goes on with its vote, its people change. */
export function HandOverDialog({ partnership, seat: shown, onClose }: SeatDialogProps) {
  const { t } = useLingui()
  // As it was when the dialog opened: the page behind it hears of the change before the dialog closes.
  const [seat] = useState(shown)
  const { slug } = partnership
  const refresh = useRefresh(slug, onClose)
  const form = useForm({
    schema: handOver,
    read: (data) => ({ ...readLettingGo(data), to: readOrganisation(data, 'to') }),
    fields: {
      to: t`Choose an organisation that holds no seat yet`,
      'to.name': t`Enter a name of at least two letters, of an organisation that holds no seat and is not applying`,
      reason: t`Enter a reason of at least three letters`,
    },
    send: (json) =>
      unwrap(
        api.partnerships[':slug'].seats[':id']['hand-over'].$post({ param: { slug, id: seat.id }, json }),
      ),
    onDone: () => {
      toast(t`The seat has changed hands`)
      return refresh()
    },
  })
  const name = seat.holders[0]!.name
  return (
    <FormDialog
      title={t`Hand over the seat of ${name}?`}
      answers={[t`Keep it as it is`, t`Hand over the seat`]}
      tone="danger"
      busy={t`Handing over…`}
      {...{ form, onClose }}
    >
      <p>{t`The seat goes on with its voice in its group. Invite the people of the new organisation afterwards.`}</p>
      <UnseatedOrganisation partnership={partnership} name="to" label={t`To`} errors={form.errors} />
      <LettingGo seat={seat} errors={form.errors} />
    </FormDialog>
  )
}
