import { Trans, useLingui } from '@lingui/react/macro'
import { rejection, withdrawal } from '@roundtable/shared/amendments/amendments'
import { ActDialog } from '../../api/act-dialog.tsx'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'
import { TextField } from '../../ui/field.tsx'

const door = api.partnerships[':slug'].amendments[':id']

interface SettleDialogProps {
  slug: string
  id: string
  onClose(): void
}

/** A partner says no, and why. */
export function DeclineDialog({ slug, id, onClose }: SettleDialogProps) {
  const { t } = useLingui()
  return (
    <ActDialog
      {...{ slug, onClose, schema: rejection }}
      title={t`Decline this suggestion?`}
      intro={<Trans>The document stays as it is. The suggestion stays readable, with your reason.</Trans>}
      submit={t`Decline the suggestion`}
      done={t`The suggestion is declined.`}
      fields={{ reason: t`Say why in a few words` }}
      send={(json) => unwrap(door.rejection.$post({ param: { slug, id }, json }))}
    >
      {(errors) => <TextField name="reason" label={t`Reason`} error={errors['reason']} />}
    </ActDialog>
  )
}

/** Whoever opened it takes it back. */
export function WithdrawDialog({ slug, id, onClose }: SettleDialogProps) {
  const { t } = useLingui()
  return (
    <ActDialog
      {...{ slug, onClose, schema: withdrawal }}
      title={t`Withdraw your suggestion?`}
      intro={<Trans>The document stays as it is. What was suggested stays readable, as withdrawn.</Trans>}
      submit={t`Withdraw the suggestion`}
      done={t`The suggestion is withdrawn.`}
      fields={{ reason: t`Shorten the reason` }}
      send={(json) => unwrap(door.withdrawal.$post({ param: { slug, id }, json }))}
    >
      {(errors) => <TextField name="reason" label={t`Reason, if you like`} error={errors['reason']} />}
    </ActDialog>
  )
}
