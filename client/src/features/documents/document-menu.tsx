import { useLingui } from '@lingui/react/macro'
import { can, type Role } from '@roundtable/shared/permissions'
import { Archive, ArchiveRestore, Copy, Ellipsis, PencilLine } from 'lucide-react'
import { type ReactNode, Suspense, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import type { KeptDocument } from './kept-document.ts'
import { lazily } from '../../ui/lazily.ts'

interface DocumentMenuProps {
  slug: string
  role: Role
  document: KeptDocument
}

// Not needed to read and write: brought when somebody asks for one.
const RenameDialog = lazily(() =>
  import('./rename-dialog.tsx').then(({ RenameDialog }) => ({ default: RenameDialog })),
)
const StandingDialog = lazily(() =>
  import('./standing-dialog.tsx').then(({ StandingDialog }) => ({ default: StandingDialog })),
)
const CopyDialog = lazily(() =>
  import('./copy-dialog.tsx').then(({ CopyDialog }) => ({ default: CopyDialog })),
)

/** What one may do with a document as a whole. Nothing for those who may do nothing. */
export function DocumentMenu({ slug, role, document }: DocumentMenuProps) {
  const { t } = useLingui()
  const [asked, setAsked] = useState<'rename' | 'copy' | 'standing'>()
  const { title, isArchived } = document
  const label = t`What to do with “${title}”`
  const given = { slug, document, onClose: () => setAsked(undefined) }
  const dialogs: Record<NonNullable<typeof asked>, ReactNode> = {
    rename: <RenameDialog {...given} />,
    copy: <CopyDialog {...given} />,
    standing: <StandingDialog {...given} />,
  }
  if (!can(role, 'document.keep')) return null
  return (
    <>
      <Menu
        label={label}
        placement="bottom end"
        trigger={
          <Button tone="ghost" size="icon" aria-label={label}>
            <Ellipsis className="icon" aria-hidden />
          </Button>
        }
      >
        {!isArchived && (
          <MenuItem
            icon={<PencilLine className="icon" aria-hidden />}
            text={t`Rename…`}
            onAction={() => setAsked('rename')}
          />
        )}
        <MenuItem
          icon={<Copy className="icon" aria-hidden />}
          text={t`Duplicate…`}
          onAction={() => setAsked('copy')}
        />
        <MenuItem
          icon={
            isArchived ? (
              <ArchiveRestore className="icon" aria-hidden />
            ) : (
              <Archive className="icon" aria-hidden />
            )
          }
          text={isArchived ? t`Bring back…` : t`Archive…`}
          onAction={() => setAsked('standing')}
        />
      </Menu>
      {asked && <Suspense>{dialogs[asked]}</Suspense>}
    </>
  )
}
