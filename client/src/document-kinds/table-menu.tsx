import { useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/core'
import { Table } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { actions } from './actions.ts'

/** Rows and columns of the table the caret is in. */
export function TableMenu({ editor }: { editor: Editor }) {
  const { t } = useLingui()
  const item = (text: string, run: (editor: Editor) => unknown) => (
    <MenuItem text={text} onAction={() => afterClosing(() => run(editor))} />
  )
  return (
    <Menu
      label={t`Table`}
      trigger={
        <Button tone="ghost" size="icon" aria-label={t`Table`} title={t`Table`} aria-pressed>
          <Table className="icon" aria-hidden />
        </Button>
      }
    >
      {item(t`Add row above`, actions.rowAbove)}
      {item(t`Add row below`, actions.rowBelow)}
      {item(t`Add column before`, actions.columnBefore)}
      {item(t`Add column after`, actions.columnAfter)}
      <MenuSeparator />
      {item(t`First row is a header`, actions.headerRow)}
      <MenuSeparator />
      {item(t`Delete row`, actions.deleteRow)}
      {item(t`Delete column`, actions.deleteColumn)}
      {item(t`Delete table`, actions.deleteTable)}
    </Menu>
  )
}

// The menu gives the focus back to its button as it closes; the text must get it after that.
function afterClosing(run: () => void): void {
  requestAnimationFrame(run)
}
