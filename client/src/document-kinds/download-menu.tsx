import { useLingui } from '@lingui/react/macro'
import type { ExportFormat } from '@roundtable/shared/exchange/exchange'
import { Download, FileDown, Printer } from 'lucide-react'
import { useSentence } from '../api/sentences.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx'

/** At the end of the page bar: what is read here as a file, or on paper. `save` hands it to the browser. */
export function DownloadMenu({ save }: { save(as: ExportFormat): Promise<void> }) {
  const { t } = useLingui()
  const sentence = useSentence()
  const take = async (as: ExportFormat) => {
    try {
      await save(as)
    } catch (error) {
      const { toast } = await import('../ui/toast.tsx')
      toast(sentence(error))
    }
  }
  const icon = <FileDown className="icon" aria-hidden />
  return (
    <Menu
      label={t`Download or print`}
      placement="bottom end"
      trigger={
        <Button tone="ghost" size="icon" aria-label={t`Download or print`}>
          <Download className="icon" aria-hidden />
        </Button>
      }
    >
      <MenuItem icon={icon} text={t`Download for Word`} onAction={() => void take('word')} />
      <MenuItem
        icon={icon}
        text={t`Download as Markdown`}
        note={t`Plain text with signs for headings and lists`}
        onAction={() => void take('markdown')}
      />
      <MenuItem
        icon={icon}
        text={t`Download for Roundtable`}
        note={t`To be imported here or in another partnership`}
        onAction={() => void take('json')}
      />
      <MenuSeparator />
      <MenuItem
        icon={<Printer className="icon" aria-hidden />}
        text={t`Print or save as PDF`}
        onAction={printSoon}
      />
    </Menu>
  )
}

/** The menu must be off the page before it is printed. */
function printSoon(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => window.print()))
}
