import { useLingui } from '@lingui/react/macro'
import { FileDown, FileUp, FolderDown } from 'lucide-react'
import { Suspense, useState } from 'react'
import { can } from '@roundtable/shared/permissions'
import { useSentence } from '../../api/sentences.ts'
import { useOwnMembership } from '../../api/session.ts'
import { worded } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast.tsx'
import { lazily } from '../../ui/lazily.ts'

const ImportDialog = lazily(worded('documents', () => import('./import-dialog.tsx')))

/** Beside the list of documents: a file comes in, and all of them go out. Nothing for those who may do neither. */
export function FilesMenu({ slug }: { slug: string }) {
  const { t } = useLingui()
  const sentence = useSentence()
  const membership = useOwnMembership(slug)
  const [importing, setImporting] = useState(false)
  if (membership === undefined || !can(membership.role, 'document.export-all')) return null
  const saveAll = async () => {
    try {
      toast(t`The file is being packed`)
      const { downloadAll } = await import('./downloads.ts')
      await downloadAll(slug, membership.name)
    } catch (error) {
      toast(sentence(error))
    }
  }
  return (
    <>
      <Menu
        label={t`Files`}
        placement="bottom end"
        trigger={
          <Button>
            <FileDown className="icon" aria-hidden />
            {t`Files`}
          </Button>
        }
      >
        {can(membership.role, 'document.create') && (
          <MenuItem
            icon={<FileUp className="icon" aria-hidden />}
            text={t`Import a file…`}
            note={t`From Word, Google Docs or another partnership`}
            onAction={() => setImporting(true)}
          />
        )}
        <MenuItem
          icon={<FolderDown className="icon" aria-hidden />}
          text={t`Download all documents`}
          note={t`As one zip file`}
          onAction={() => void saveAll()}
        />
      </Menu>
      {importing && (
        <Suspense fallback={null}>
          <ImportDialog slug={slug} onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </>
  )
}
