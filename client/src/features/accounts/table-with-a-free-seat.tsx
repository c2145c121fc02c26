import { Trans, useLingui } from '@lingui/react/macro'
import { type SeatGroup, TableFigure } from '../../ui/table-figure.tsx'

const groups: readonly SeatGroup[] = [
  { sector: 'public', seats: ['taken', 'taken', 'taken'] },
  { sector: 'private', seats: ['taken', 'taken', 'taken', 'taken'] },
  { sector: 'civil_society', seats: ['taken', 'free', 'taken', 'taken'] },
  { sector: 'academia', seats: ['taken', 'taken', 'taken'] },
]

/** What a newcomer sees beside the form. */
export function TableWithAFreeSeat() {
  const { t } = useLingui()
  return (
    <figure className="entrance-figure">
      <TableFigure groups={groups} label={t`A round table with one free seat`} />
      <figcaption className="serif">
        <Trans>Start with just a few partners. Others can join later.</Trans>
      </figcaption>
    </figure>
  )
}
