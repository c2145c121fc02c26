import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'

/** What can be done with one row of a list. `label` names the row, for those who hear it. */
export function RowMenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Menu
      label={label}
      placement="bottom end"
      trigger={
        <Button tone="ghost" size="icon" aria-label={label}>
          <Ellipsis className="icon" aria-hidden />
        </Button>
      }
    >
      {children}
    </Menu>
  )
}
