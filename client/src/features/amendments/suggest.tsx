import { Trans, useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { ChevronDown, Pencil, PencilLine } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'
import type { DocumentPartProps } from '../../document-kinds/document-part.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { lazily } from '../../ui/lazily.ts'

/** Fetched when it is asked for. */
const SuggestDialog = lazily(() =>
  import('./suggest-dialog.tsx').then(({ SuggestDialog }) => ({ default: SuggestDialog })),
)

/** Whoever may write chooses between writing and suggesting; whoever may only suggest is offered that. */
export function Suggest({ slug, info, self, mayWrite, text }: DocumentPartProps) {
  const { t } = useLingui()
  const [asks, setAsks] = useState(false)
  const maySuggest = can(self.role, 'amendment.suggest') && info.archivedAt === null && text !== undefined
  useSuggestKeys(maySuggest, () => setAsks(true))
  if (!maySuggest) return null
  return (
    <>
      {mayWrite ? (
        <Menu
          label={t`Writing in this document`}
          placement="bottom end"
          trigger={
            <Button>
              <Pencil className="icon" aria-hidden /> <Trans>Editing</Trans>{' '}
              <ChevronDown className="icon" aria-hidden />
            </Button>
          }
        >
          <MenuItem
            icon={<Pencil className="icon" aria-hidden />}
            text={t`Edit`}
            note={t`What you write is in the document at once.`}
          />
          <MenuItem
            icon={<PencilLine className="icon" aria-hidden />}
            text={t`Suggest a change`}
            note={t`You write beside the document. A partner accepts or declines it.`}
            shortcut="Ctrl Shift E"
            onAction={() => setAsks(true)}
          />
        </Menu>
      ) : (
        <Button tone="primary" onClick={() => setAsks(true)}>
          <PencilLine className="icon" aria-hidden /> <Trans>Suggest a change</Trans>
        </Button>
      )}
      {asks && (
        <Suspense>
          <SuggestDialog slug={slug} documentId={info.id} onClose={() => setAsks(false)} />
        </Suspense>
      )}
    </>
  )
}

/** Ctrl or ⌘, Shift and E, also while typing. */
function useSuggestKeys(enabled: boolean, onSuggest: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const pressed = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'e'
      if (!enabled || !pressed || event.altKey) return
      event.preventDefault()
      onSuggest()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}
