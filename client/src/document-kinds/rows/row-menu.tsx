import { useLingui } from '@lingui/react/macro'
import { EllipsisVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx'
import { useRowActs } from './row-marks.ts'

interface RowMenuProps {
  row: string
  /** What the row is called on this page. */
  name: string
  /** Opens the row; nothing where all of it is before one already. */
  onOpen?: () => void
  /** What a person who may write can do with it; nothing for all others. */
  children: ReactNode
}

/** What can be done with a row: what the parts of the page offer at each, then what its kind knows. */
export function RowMenu({ row, name, onOpen, children }: RowMenuProps) {
  const { t } = useLingui()
  const offered = useRowActs(row)
  if (!children && offered.length === 0) return null
  return (
    <Menu
      label={t`What can be done with ${name}`}
      placement="bottom end"
      trigger={
        <Button tone="ghost" size="icon" aria-label={t`More about ${name}`}>
          <EllipsisVertical className="icon" aria-hidden />
        </Button>
      }
    >
      {onOpen && <MenuItem text={t({ message: 'Open', context: 'to open it' })} onAction={onOpen} />}
      {offered.map(({ label, run }) => (
        <MenuItem key={label} text={label} onAction={run} />
      ))}
      {children && (
        <>
          {(onOpen || offered.length > 0) && <MenuSeparator />}
          {children}
        </>
      )}
    </Menu>
  )
}
