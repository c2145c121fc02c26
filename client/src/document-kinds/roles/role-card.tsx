import { Trans, useLingui } from '@lingui/react/macro'
import { entriesOf, type RoleDefinition } from '@roundtable/shared/document-kinds/role-rules'
import { TriangleAlert } from 'lucide-react'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { MenuItem, MenuSeparator } from '../../ui/menu.tsx'
import { AmendedMark } from '../rows/amended-mark.tsx'
import { SeatName } from '../rows/seat-name.tsx'
import { RowMarkButtons } from '../rows/row-mark-buttons.tsx'
import { RowMenu } from '../rows/row-menu.tsx'
import { RowFaces } from '../rows/presence-marks.tsx'
import { Acceptance } from './acceptance.tsx'
import { type RolesProps, useRoleFlagWords } from './role-parts.ts'

interface RoleCardProps extends RolesProps {
  role: RoleDefinition
  onOpen(): void
  onRemove(): void
  onMoveUp: (() => void) | undefined
  onMoveDown: (() => void) | undefined
}

/** One role: who holds it, what it asks, and what is missing. */
export function RoleCard(props: RoleCardProps) {
  const { t } = useLingui()
  const { role, seats, others, mayWrite, amended, isBranch, onOpen } = props
  const at = others.filter(({ row }) => row === role.id)
  const title = role.title.trim() === '' ? t`Role without a title` : role.title
  return (
    <li
      className="role"
      data-row={role.id}
      data-sector={at[0]?.person.sector ?? undefined}
      data-present={at.length > 0 || undefined}
      data-amended={amended.has(role.id) || undefined}
    >
      <div className="role-head">
        <h2>
          <bdi>{title}</bdi>
        </h2>
        <RowMarkButtons row={role.id} />
        <RowFaces at={at} />
        <Button size="small" onClick={onOpen} aria-label={mayWrite ? t`Edit ${title}` : t`Read ${title}`}>
          {mayWrite ? <Trans>Edit</Trans> : <Trans>Read</Trans>}
        </Button>
        <RoleMenu {...props} title={title} />
      </div>
      <AmendedMark amended={amended} row={role.id} />
      <dl className="role-facts">
        <dt>
          <Trans>Holder</Trans>
        </dt>
        <dd>
          <SeatName seats={seats} id={role.holderSeat} />
        </dd>
        {role.deputies.length > 0 && (
          <>
            <dt>
              <Trans>Stands in</Trans>
            </dt>
            <dd>
              {role.deputies.map((id) => (
                <SeatName key={id} seats={seats} id={id} />
              ))}
            </dd>
          </>
        )}
        {role.domain !== '' && (
          <>
            <dt>
              <Trans>Field of work</Trans>
            </dt>
            <dd>
              <bdi>{role.domain}</bdi>
            </dd>
          </>
        )}
        <Term role={role} />
      </dl>
      <div className="role-lists">
        <Entries title={t`Duties`} text={role.duties} />
        <Entries title={t`Rights`} text={role.rights} />
        <Entries title={t`Needs`} text={role.needs} />
        <Entries title={t`Contributes`} text={role.contributions} />
      </div>
      <RoleFlags {...props} />
      {!isBranch && <Acceptance {...props} />}
    </li>
  )
}

function Term({ role: { from, to } }: { role: RoleDefinition }) {
  const dates = useDates()
  if (from === null && to === null) return null
  const [since, until] = [from && dates.date(from), to && dates.date(to)]
  return (
    <>
      <dt>
        <Trans>Term</Trans>
      </dt>
      <dd>
        {since === null ? (
          <Trans>until {until}</Trans>
        ) : until === null ? (
          <Trans>from {since}</Trans>
        ) : (
          <Trans>
            {since} to {until}
          </Trans>
        )}
      </dd>
    </>
  )
}

function Entries({ title, text }: { title: string; text: string }) {
  const entries = entriesOf(text)
  if (entries.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {entries.map((entry, index) => (
          <li key={`${index} ${entry}`}>
            <bdi>{entry}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function RoleFlags({ role, roles, flags, seats, accepted }: RolesProps & { role: RoleDefinition }) {
  const say = useRoleFlagWords(roles)
  const shown = flags.get(role.id) ?? []
  // Whether a seat is there, or a role accepted, is not known before the server has told.
  if (seats === undefined || accepted === undefined || shown.length === 0) return null
  return (
    <ul className="rows-flags">
      {shown.map((flag) => (
        <li key={flag.is}>
          <TriangleAlert className="icon" aria-hidden />
          <span>{say(flag)}</span>
        </li>
      ))}
    </ul>
  )
}

function RoleMenu({
  role,
  title,
  mayWrite,
  onMoveUp,
  onMoveDown,
  onRemove,
}: RoleCardProps & { title: string }) {
  const { t } = useLingui()
  return (
    <RowMenu row={role.id} name={title}>
      {mayWrite && (
        <>
          {onMoveUp && <MenuItem text={t`Move up`} onAction={onMoveUp} />}
          {onMoveDown && <MenuItem text={t`Move down`} onAction={onMoveDown} />}
          <MenuSeparator />
          <MenuItem text={t`Remove`} onAction={onRemove} />
        </>
      )}
    </RowMenu>
  )
}
