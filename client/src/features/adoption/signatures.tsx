import { Plural, Trans } from '@lingui/react/macro'
import { Check, Minus } from 'lucide-react'
import type { DocumentVersion } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { GroupShape } from '../../ui/group-shape.tsx'

/** Which seats were asked, who signed for them, with which reservation, and for whom it waits. */
export function Signatures({ version }: { version: DocumentVersion }) {
  const asked = version.seats.filter(({ standing }) => standing === 'asked')
  const signed = asked.filter(({ signature }) => signature !== null).length
  const groups = [...new Set(version.seats.map(({ group }) => group))]
  return (
    <section className="signatures" aria-labelledby="signatures-head">
      <h2 id="signatures-head">
        <Trans>Signatures</Trans>{' '}
        <small>
          <Trans>
            {signed} of {asked.length}
          </Trans>
        </small>
      </h2>
      <p className="signatures-rule">
        <Trans>
          Until the partnership has decision rules, a text is adopted when every seat that was asked has
          signed. The secretariat signs nothing.
        </Trans>
      </p>
      {groups.map((group) => (
        <Group key={group} group={group} seats={version.seats.filter((seat) => seat.group === group)} />
      ))}
    </section>
  )
}

type Seat = DocumentVersion['seats'][number]

function Group({ group, seats }: { group: string; seats: readonly Seat[] }) {
  const asked = seats.filter(({ standing }) => standing === 'asked')
  const signed = asked.filter(({ signature }) => signature !== null).length
  return (
    <div className="signatures-group">
      <h3>
        <GroupShape sector={seats[0]!.sector} /> <bdi>{group}</bdi>
        <small>
          <Trans>
            {signed} of {asked.length}
          </Trans>
        </small>
      </h3>
      <ul>
        {seats.map((seat) => (
          <SeatRow key={seat.seatId} seat={seat} />
        ))}
      </ul>
    </div>
  )
}

function SeatRow({ seat }: { seat: Seat }) {
  const { organisations, signature } = seat
  return (
    <li data-signed={signature !== null || undefined}>
      {signature === null ? <Minus className="icon" aria-hidden /> : <Check className="icon" aria-hidden />}
      <div>
        <b>
          <bdi>{organisations.join(' · ')}</bdi>
        </b>
        <span>{signature === null ? <NotSigned seat={seat} /> : <Signed signature={signature} />}</span>
        {signature?.reservation && (
          <figure>
            <figcaption>
              <Trans>With a reservation</Trans>
            </figcaption>
            <blockquote>{signature.reservation}</blockquote>
          </figure>
        )}
      </div>
    </li>
  )
}

function Signed({ signature: { by, at } }: { signature: NonNullable<Seat['signature']> }) {
  const day = useDates().day(at)
  const name = <bdi>{by.name ?? <Trans>A former member</Trans>}</bdi>
  return (
    <Trans>
      {name}, {day}
    </Trans>
  )
}

function NotSigned({ seat: { standing, delegates } }: { seat: Seat }) {
  if (standing === 'without_delegate')
    return <Trans>Not asked: nobody could sign for this seat at the time.</Trans>
  if (delegates.length === 0) return <Trans>Has not signed. Nobody can sign for it now.</Trans>
  const names = <bdi>{delegates.map(({ name }) => name).join(', ')}</bdi>
  return (
    <>
      <Trans>Has not signed.</Trans>{' '}
      <Plural
        value={delegates.length}
        one={<Trans>Waits for {names}.</Trans>}
        other={<Trans>Waits for one of {names}.</Trans>}
      />
    </>
  )
}
