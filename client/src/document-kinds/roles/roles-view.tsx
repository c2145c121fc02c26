import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type RoleDefinition, roleFlags } from '@roundtable/shared/document-kinds/role-rules'
import { roles as kind, roleFields } from '@roundtable/shared/document-kinds/roles'
import { addRow, bringBack, moveRow, removeRow } from '@roundtable/shared/document-kinds/rows-editing'
import { Plus } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { today } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { toast } from '../../ui/toast.tsx'
import type { DocumentViewProps } from '../document-view.ts'
import { titlesIn, useOpenRows } from '../rows/open-rows.ts'
import { newRowId } from '../rows/row-id.ts'
import { RowMarksContext } from '../rows/row-marks.ts'
import { useAttendance, useOthersAtFields } from '../rows/row-presence.ts'
import { useSeats } from '../rows/use-seats.ts'
import { useTable } from '../rows/use-table.ts'
import { useUndo } from '../rows/use-undo.ts'
import { useAcceptances } from './acceptances.ts'
import { RoleCard } from './role-card.tsx'
import { RoleDialog } from './role-dialog.tsx'
import '../rows/rows.css'
import './roles.css'

const outline = titlesIn(kind, 'roles')

/** Who does what for the partnership: each role with its holder, what it asks and what it needs. */
export function RolesView({
  slug,
  documentId,
  doc,
  awareness,
  mayWrite,
  isBranch,
  onOpen,
}: DocumentViewProps) {
  const { t } = useLingui()
  const page = useRef<HTMLDivElement>(null)
  const { origin, onKeyDown } = useUndo(doc, Object.keys(kind.tables))
  const table = useMemo(() => ({ doc, name: 'roles', fields: roleFields, origin }), [doc, origin])
  const rows = useTable(table)
  const seats = useSeats(slug)
  const accepted = useAcceptances(slug, documentId)
  const others = useOthersAtFields(awareness)
  const attendance = useAttendance(awareness)
  const [opened, open] = useState<string>()
  const flags = useMemo(
    () => roleFlags({ roles: rows, seats: seats ?? new Map(), accepted: accepted ?? [], today: today() }),
    [rows, seats, accepted],
  )
  const { marks, amended } = useOpenRows({ kind, outline, doc, awareness, page }, onOpen)
  const standing = rows.filter(({ removed }) => !removed)
  const role = rows.find(({ id }) => id === opened)
  const add = () => {
    const id = newRowId()
    addRow(table, { id })
    open(id)
  }
  const remove = ({ id, title }: RoleDefinition) => {
    open(undefined)
    removeRow(table, id)
    toast(t`The role “${title}” was removed. What others write in it is kept.`, {
      label: t`Undo`,
      run: () => bringBack(table, id),
    })
  }
  const given = {
    slug,
    documentId,
    table,
    roles: standing,
    seats,
    accepted,
    flags,
    others,
    attendance,
    mayWrite,
    amended,
    isBranch,
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it listens for undo only
    <div className="rows-view" ref={page} onKeyDown={mayWrite ? onKeyDown : undefined}>
      <div className="rows-head">
        <p>{seats && accepted && standing.length > 0 && <Gaps flags={[...flags.values()]} />}</p>
        {mayWrite && (
          <Button tone="primary" onClick={add}>
            <Plus className="icon" aria-hidden />
            <Trans>Add role</Trans>
          </Button>
        )}
      </div>
      {standing.length === 0 && (
        <EmptyState title={t`No roles yet`}>
          <Trans>
            A role says who does what, and what that takes. Begin with the one nobody is sure who has it.
          </Trans>
        </EmptyState>
      )}
      <RowMarksContext value={marks}>
        <ul className="roles">
          {standing.map((each, index) => (
            <RoleCard
              key={each.id}
              {...given}
              role={each}
              onOpen={() => open(each.id)}
              onRemove={() => remove(each)}
              onMoveUp={index === 0 ? undefined : () => moveRow(table, each.id, standing[index - 1]!.id)}
              onMoveDown={
                index === standing.length - 1
                  ? undefined
                  : () => moveRow(table, each.id, standing[index + 2]?.id)
              }
            />
          ))}
        </ul>
      </RowMarksContext>
      {role !== undefined && (
        <RoleDialog
          key={role.id}
          {...given}
          role={role}
          onClose={() => open(undefined)}
          onRemove={() => remove(role)}
        />
      )}
    </div>
  )
}

function Gaps({ flags }: { flags: readonly (readonly { is: string }[])[] }) {
  const gaps = flags.filter((each) => each.length > 0).length
  return (
    <Plural
      value={gaps}
      _0="Every role is held and accepted."
      one="One role has a gap."
      other="# roles have gaps."
    />
  )
}
