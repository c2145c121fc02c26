import { useLingui } from '@lingui/react/macro'
import { newHolder } from '@roundtable/shared/membership/seats'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { useRefresh } from '../../api/partnership.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { toast } from '../../ui/toast.tsx'
import type { SeatDialogProps } from './seat-dialog.ts'
import { readOrganisation, UnseatedOrganisation } from './unseated-organisation.tsx'

/** Gives a vacant seat to an organisation, or lets a second one share it. */
export function TakeSeatDialog({ partnership, seat, onClose }: SeatDialogProps) {
  const { t } = useLingui()
  const { slug } = partnership
  const [holder] = seat.holders
  const refresh = useRefresh(slug, onClose)
  const form = useForm({
    schema: newHolder,
    read: (data) => ({ organisation: readOrganisation(data, 'organisation') }),
    fields: {
      organisation: t`Choose an organisation that holds no seat yet`,
      'organisation.name': t`Enter a name of at least two letters, of an organisation that holds no seat and is not applying`,
    },
    send: (json) =>
      unwrap(api.partnerships[':slug'].seats[':id'].holders.$post({ param: { slug, id: seat.id }, json })),
    onDone: () => {
      toast(holder ? t`The seat is shared now` : t`The seat is taken`)
      return refresh()
    },
  })
  return (
    <FormDialog
      title={holder ? t`Who shares the seat of ${holder.name}?` : t`Who takes this seat?`}
      answers={[t`Cancel`, holder ? t`Share the seat` : t`Give the seat`]}
      busy={t`Saving…`}
      {...{ form, onClose }}
    >
      <p>
        {holder
          ? t`The seat keeps one voice. The people of both organisations act for it.`
          : t`People of the organisation come in by invitation; those who are here as observers keep that role until it is changed.`}
      </p>
      <UnseatedOrganisation
        partnership={partnership}
        name="organisation"
        label={t`Organisation`}
        errors={form.errors}
      />
    </FormDialog>
  )
}
