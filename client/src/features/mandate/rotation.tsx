import { Trans, useLingui } from '@lingui/react/macro'
import { newRotation } from '@roundtable/shared/mandate/turns'
import { can } from '@roundtable/shared/permissions'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import type { OwnMembership, Secretariat } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ActDialog } from '../../api/act-dialog.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Table } from '../../ui/table.tsx'

interface RotationProps {
  slug: string
  place: OwnMembership
  secretariat: Secretariat
}

/** Who facilitates while nobody is mandated, and what that does not include. */
export function Rotation({ slug, place, secretariat }: RotationProps) {
  const [setting, setSetting] = useState(false)
  const { rotation, seats } = secretariat
  const mayseat = can(place.role, 'mandate.give') && seats.length > 0
  return (
    <section>
      <div className="secretariat-head">
        <h2>
          <Trans>Taking turns</Trans>
        </h2>
        {mayseat && (
          <Button size="small" onClick={() => setSetting(true)}>
            <Trans>Set the order</Trans>
          </Button>
        )}
      </div>
      <p>
        <Trans>
          The seat whose turn it is moderates and keeps the minutes. It keeps its own vote, and does not close
          contested decisions.
        </Trans>
      </p>
      {rotation ? (
        <Turns rotation={rotation} />
      ) : (
        <p className="muted">
          <Trans>No order has been set. A partner lead can set it.</Trans>
        </p>
      )}
      {setting && <OrderDialog slug={slug} seats={seats} onClose={() => setSetting(false)} />}
    </section>
  )
}

function Turns({ rotation }: { rotation: NonNullable<Secretariat['rotation']> }) {
  const { t } = useLingui()
  const dates = useDates()
  const heads = [{ text: t`Seat`, share: '50%' }, { text: t`From` }, { text: t`Until` }] as const
  return (
    <Table caption={t`Turns`} heads={heads}>
      {rotation.turns.map(({ seatId, from, until, organisations }) => (
        <tr key={seatId}>
          <td>
            {organisations.length === 0 ? (
              <span className="muted">
                <Trans>A seat nobody holds at present</Trans>
              </span>
            ) : (
              <bdi>{organisations.join(' · ')}</bdi>
            )}
          </td>
          <td data-label={t`From`}>{dates.date(from)}</td>
          <td data-label={t`Until`}>{dates.date(until)}</td>
        </tr>
      ))}
    </Table>
  )
}

interface OrderDialogProps {
  slug: string
  seats: Secretariat['seats']
  onClose(): void
}

function OrderDialog({ slug, seats, onClose }: OrderDialogProps) {
  const { t } = useLingui()
  const [order, setOrder] = useState(seats)
  return (
    <ActDialog
      slug={slug}
      title={t`In which order do seats take turns?`}
      schema={newRotation}
      read={(data) => ({
        startsOn: data.get('startsOn'),
        weeksEach: Number(data.get('weeksEach')),
        seatIds: order.map(({ id }) => id),
      })}
      fields={{
        startsOn: t`Enter the first day of the first turn`,
        weeksEach: t`Enter a number of weeks from 1 to 52`,
      }}
      send={(json) => unwrap(api.partnerships[':slug'].rotation.$put({ param: { slug }, json }))}
      submit={t`Set order`}
      done={t`The order is set`}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <div className="act-pair">
            <Field label={t`First day`} name="startsOn" type="date" error={errors.startsOn} />
            <Field
              label={t`Weeks for each seat`}
              name="weeksEach"
              inputMode="numeric"
              defaultValue={8}
              error={errors.weeksEach}
            />
          </div>
          <ol className="order">
            {order.map((seat, index) => (
              <li key={seat.id}>
                <bdi>{seat.organisations.join(' · ')}</bdi>
                <Button
                  tone="ghost"
                  size="small"
                  aria-label={t`Move ${seat.organisations.join(', ')} up`}
                  disabled={index === 0}
                  onClick={() => setOrder(swapped(order, index - 1))}
                >
                  <ArrowUp className="icon" aria-hidden />
                </Button>
                <Button
                  tone="ghost"
                  size="small"
                  aria-label={t`Move ${seat.organisations.join(', ')} down`}
                  disabled={index === order.length - 1}
                  onClick={() => setOrder(swapped(order, index))}
                >
                  <ArrowDown className="icon" aria-hidden />
                </Button>
              </li>
            ))}
          </ol>
        </>
      )}
    </ActDialog>
  )
}

/** The one at `index` and the one after it change places. */
const swapped = (order: Secretariat['seats'], index: number) =>
  order.with(index, order[index + 1]!).with(index + 1, order[index]!)
