import { useLingui } from '@lingui/react/macro'
import { mostHolders } from '@roundtable/shared/membership/seats'
import { can } from '@roundtable/shared/permissions'
import { type ReactNode, useState } from 'react'
import { MenuItem } from '../../ui/menu.tsx'
import { CloseSeatDialog } from './close-seat-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { RowMenu } from './row-menu.tsx'
import type { SeatDialogProps } from './seat-dialog.ts'
import { TakeSeatDialog } from './take-seat-dialog.tsx'
import { VacateDialog } from './vacate-dialog.tsx'

type Asked = 'take' | 'hand over' | 'vacate' | 'close'

/** What the secretariat can do with one seat. A dialog says what follows before it is done. */
export function SeatMenu({ partnership, seat }: Omit<SeatDialogProps, 'onClose'>) {
  const { t } = useLingui()
  const [asked, setAsked] = useState<Asked>()
  const isVacant = seat.holders.length === 0
  const name = seat.holders.map((holder) => holder.name).join(', ')
  const props = { partnership, seat, onClose: () => setAsked(undefined) }
  const dialogs: Record<Asked, ReactNode> = {
    take: <TakeSeatDialog {...props} />,
    'hand over': <HandOverDialog {...props} />,
    vacate: <VacateDialog {...props} />,
    close: <CloseSeatDialog {...props} />,
  }
  return (
    <>
      <RowMenu label={isVacant ? t`What to do with the vacant seat` : t`What to do with the seat of ${name}`}>
        {isVacant && <MenuItem text={t`Give it to an organisation…`} onAction={() => setAsked('take')} />}
        {!isVacant && seat.holders.length < mostHolders && (
          <MenuItem text={t`Let another organisation share it…`} onAction={() => setAsked('take')} />
        )}
        {!isVacant && can(partnership.role, 'seats.hand-over') && (
          <MenuItem text={t`Hand it over…`} onAction={() => setAsked('hand over')} />
        )}
        {!isVacant && <MenuItem text={t`Make it vacant…`} onAction={() => setAsked('vacate')} />}
        {isVacant && <MenuItem text={t`Close it…`} onAction={() => setAsked('close')} />}
      </RowMenu>
      {asked && dialogs[asked]}
    </>
  )
}
