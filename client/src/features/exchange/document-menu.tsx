import { useEffect } from 'react'
import type { ExportFormat } from '@roundtable/shared/exchange/exchange'
import type { DocumentPartProps } from '../../document-kinds/document-part.ts'
import { DownloadMenu } from '../../document-kinds/download-menu.tsx'

/** At the end of the page bar: the document as a file, or on paper. */
export function DocumentMenu({ slug, info, live, text }: DocumentPartProps) {
  const isOpen = text !== undefined
  useEffect(() => (isOpen ? soonAfter(loadDownloads) : undefined), [isOpen])
  const save = async (as: ExportFormat) => {
    const { download } = await loadDownloads()
    await download(as, { slug, info, doc: live.doc })
  }
  return <DownloadMenu save={save} />
}

const loadDownloads = () => import('./downloads.ts')

/** Not with the page, which must be quick, and yet before the connection may be gone: Markdown comes without one. */
function soonAfter(run: () => Promise<unknown>): () => void {
  // A page that cannot fetch it now tries again when it is asked for.
  const timer = setTimeout(() => void run().catch(() => undefined), 10_000)
  return () => clearTimeout(timer)
}
