import { useLingui } from '@lingui/react/macro'
import { Download, FileDown, Printer } from 'lucide-react'
import { useEffect } from 'react'
import type { ExportFormat } from '@roundtable/shared/exchange/exchange'
import { useSentence } from '../../api/sentences.ts'
import type { DocumentPartProps } from '../../document-kinds/document-part.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx'

/** At the end of the page bar: the document as a file, or on paper. */
export function DocumentMenu({ slug, info, live, text }: DocumentPartProps) {
  const { t } = useLingui()
  const sentence = useSentence()
  const isOpen = text !== undefined
  useEffect(() => (isOpen ? soonAfter(loadDownloads) : undefined), [isOpen])
  const save = async (as: ExportFormat) => {
    try {
      const { download } = await loadDownloads()
      await download(as, { slug, info, doc: live.doc })
    } catch (error) {
      const { toast } = await import('../../ui/toast.tsx')
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
      <MenuItem icon={icon} text={t`Download for Word`} onAction={() => void save('word')} />
      <MenuItem
        icon={icon}
        text={t`Download as Markdown`}
        note={t`Plain text with signs for headings and lists`}
        onAction={() => void save('markdown')}
      />
      <MenuItem
        icon={icon}
        text={t`Download for Roundtable`}
        note={t`To be imported here or in another partnership`}
        onAction={() => void save('json')}
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

const loadDownloads = () => import('./downloads.ts')

/** Not with the page, which must be quick, and yet before the connection may be gone: Markdown comes without one. */
function soonAfter(run: () => Promise<unknown>): () => void {
  // A page that cannot fetch it now tries again when it is asked for.
  const timer = setTimeout(() => void run().catch(() => undefined), 10_000)
  return () => clearTimeout(timer)
}

/** The menu must be off the page before it is printed. */
function printSoon(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => window.print()))
}
