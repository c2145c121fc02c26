import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useMutation } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Partnership } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { useRefresh } from '../../api/partnership.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useSectorNames } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { GroupShape } from '../../ui/group-shape.tsx'
import { GroupDialog } from './group-dialog.tsx'
import { GroupMenu } from './group-menu.tsx'
import type { TableOfSeats } from './table-of-seats.ts'

interface StakeholderGroupsProps {
  partnership: Partnership
  table: TableOfSeats
}

/** The groups as this partnership cuts them, each with the sector it belongs to, in their order. */
export function StakeholderGroups({ partnership, table }: StakeholderGroupsProps) {
  const { t } = useLingui()
  const { slug, role } = partnership
  const sectorNames = useSectorNames()
  const moving = useOrder(partnership)
  const [adding, setAdding] = useState(false)
  const settles = can(role, 'partnership.settle')
  return (
    <>
      <p className="soft">
        <Trans>
          Each group is counted on its own. Several groups may belong to one sector; the four sectors say
          whether this is a multi-stakeholder partnership.
        </Trans>
      </p>
      <ProblemBanner problem={moving.error} />
      <ul className="group-list">
        {table.groups.map(({ group, seats }, at) => (
          <li key={group.id}>
            <GroupShape sector={group.sector} />
            <span className="partners-list-words">
              <b>
                <bdi>{group.name}</bdi>
              </b>
              <span className="muted">
                {sectorNames[group.sector] !== group.name && `${sectorNames[group.sector]} · `}
                <Plural value={seats.length} _0="no seats" one="# seat" other="# seats" />
              </span>
            </span>
            {settles && (
              <>
                <MoveButton
                  label={t`Move ${group.name} up`}
                  possible={at > 0}
                  onMove={() => moving.move(at, at - 1)}
                >
                  <ArrowUp className="icon" aria-hidden />
                </MoveButton>
                <MoveButton
                  label={t`Move ${group.name} down`}
                  possible={at < table.groups.length - 1}
                  onMove={() => moving.move(at, at + 1)}
                >
                  <ArrowDown className="icon" aria-hidden />
                </MoveButton>
                <GroupMenu slug={slug} group={group} hasSeats={seats.length > 0} />
              </>
            )}
          </li>
        ))}
      </ul>
      {settles && (
        <Button onClick={() => setAdding(true)}>
          <Plus className="icon" aria-hidden />
          <Trans>Add a group</Trans>
        </Button>
      )}
      {adding && <GroupDialog slug={slug} onClose={() => setAdding(false)} />}
    </>
  )
}

interface MoveButtonProps {
  label: string
  possible: boolean
  onMove(): void
  children: ReactNode
}

/** Stays where it is at the end of the list, so that the focus does. */
function MoveButton({ label, possible, onMove, children }: MoveButtonProps) {
  return (
    <Button
      tone="ghost"
      size="icon"
      aria-label={label}
      aria-disabled={!possible || undefined}
      onClick={() => possible && onMove()}
    >
      {children}
    </Button>
  )
}

function useOrder({ slug, groups }: Partnership) {
  const refresh = useRefresh(slug, () => {})
  const ordering = useMutation({
    mutationFn: (order: string[]) =>
      unwrap(api.partnerships[':slug'].groups.$put({ param: { slug }, json: { order } })),
    onSettled: refresh,
  })
  const move = (from: number, to: number) => {
    const order = groups.map(({ id }) => id)
    order.splice(to, 0, ...order.splice(from, 1))
    if (!ordering.isPending) ordering.mutate(order)
  }
  return { move, error: ordering.error }
}
