import { Trans, useLingui } from '@lingui/react/macro'
import type { RoleDefinition } from '@roundtable/shared/document-kinds/role-rules'
import { bringBack, setFields } from '@roundtable/shared/document-kinds/rows-editing'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/field.tsx'
import { CheckList } from '../rows/check-list.tsx'
import { DateField } from '../rows/date-field.tsx'
import { SharedLine, SharedText } from '../rows/shared-field.tsx'
import { RoleFlags } from './role-card.tsx'
import type { RolesProps } from './role-parts.ts'

interface RoleDialogProps extends RolesProps {
  role: RoleDefinition
  onClose(): void
  onRemove(): void
}

/** Everything of one role. What is changed is with the others at once; there is nothing to save. */
export function RoleDialog(props: RoleDialogProps) {
  const { t } = useLingui()
  const { role, table, mayWrite, onClose, onRemove } = props
  return (
    <Dialog isOpen onClose={onClose} title={role.title.trim() === '' ? t`New role` : role.title} size="broad">
      <div className="row-dialog">
        <RoleFlags {...props} />
        {role.removed && (
          <p className="rows-note">
            <Trans>Somebody removed this role. What you write in it is kept.</Trans>
          </p>
        )}
        <Who {...props} />
        <What {...props} />
        <DialogActions>
          {mayWrite &&
            (role.removed ? (
              <Button onClick={() => bringBack(table, role.id)}>
                <Trans>Bring back</Trans>
              </Button>
            ) : (
              <Button onClick={onRemove}>
                <Trans>Remove</Trans>
              </Button>
            ))}
          <Button tone="primary" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}

function Who({ role, table, seats, mayWrite, attendance }: RoleDialogProps) {
  const { t } = useLingui()
  const set = (values: Partial<RoleDefinition>) => setFields(table, role.id, values)
  const shared = { table, row: role.id, mayWrite, attendance }
  const named = [...(seats?.values() ?? [])].map(({ id, name }) => [id, name] as const)
  const here = (field: string) => ({
    onFocus: () => attendance.attend(role.id, field),
    onBlur: () => attendance.leave(),
    mayWrite,
  })
  return (
    <>
      <SharedLine {...shared} field="title" value={role.title} label={t`Role`} />
      <div className="row-dialog-pair">
        <SelectField
          label={t`Holder`}
          hint={t`The seat that answers for it. Its lead accepts it.`}
          value={role.holderSeat ?? ''}
          disabled={!mayWrite}
          options={Object.fromEntries([['', t`No seat yet`], ...named])}
          onChange={({ target }) => set({ holderSeat: target.value || null })}
        />
        <SharedLine
          {...shared}
          field="domain"
          value={role.domain}
          label={t`Field of work`}
          hint={t`Two holders of one field are pointed out.`}
        />
      </div>
      <div className="row-dialog-pair">
        <DateField label={t`From`} value={role.from} onChange={(from) => set({ from })} {...here('from')} />
        <DateField label={t`Until`} value={role.to} onChange={(to) => set({ to })} {...here('to')} />
      </div>
      <CheckList
        label={t`Stands in`}
        options={new Map(named.filter(([id]) => id !== role.holderSeat))}
        chosen={role.deputies}
        mayWrite={mayWrite}
        onChange={(deputies) => set({ deputies })}
      />
    </>
  )
}

function What({ role, table, mayWrite, attendance }: RoleDialogProps) {
  const { t } = useLingui()
  const shared = { table, row: role.id, mayWrite, attendance }
  return (
    <>
      <SharedText
        {...shared}
        field="duties"
        value={role.duties}
        label={t`Duties`}
        hint={t`One to a line. When they change, the holder is asked again.`}
      />
      <SharedText {...shared} field="rights" value={role.rights} label={t`Rights`} hint={t`One to a line.`} />
      <SharedText
        {...shared}
        field="contributions"
        value={role.contributions}
        label={t`Contributes`}
        hint={t`What the holder brings. One to a line.`}
      />
      <div className="row-dialog-pair">
        <SharedText {...shared} field="needs" value={role.needs} label={t`Needs`} hint={t`One to a line.`} />
        <SelectField
          label={t`Are its needs met?`}
          hint={t`As the holder sees it today.`}
          value={role.needsMet}
          disabled={!mayWrite}
          options={{ open: t`Not yet`, partly: t`Partly`, met: t`Yes` }}
          onChange={({ target }) =>
            setFields(table, role.id, { needsMet: target.value as RoleDefinition['needsMet'] })
          }
        />
      </div>
    </>
  )
}
