import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { writingShortcuts } from '../document-kinds/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { commandKey } from './keys.ts'
import { usePlaces } from './places.ts'
import './shortcut-sheet.css'

/** Every key there is, by where it works. */
export function ShortcutSheet({ onClose }: { onClose(): void }) {
  const { t } = useLingui()
  const places = usePlaces()
  return (
    <Dialog isOpen onClose={onClose} title={t`Keyboard shortcuts`} size="broad">
      <p>
        <Trans>Single letters work outside text fields only.</Trans>
      </p>
      <div className="shortcuts">
        <Shortcuts title={t`Everywhere`}>
          <Shortcut keys={[commandKey, 'K']} does={t`Search or jump to`} />
          {places.map((place) => (
            <Shortcut key={place.key} keys={['G', place.key.toUpperCase()]} does={t`Go to ${place.label}`} />
          ))}
          <Shortcut keys={['[']} does={t`Collapse or expand the navigation`} />
          <Shortcut keys={['F6']} does={t`Next region: navigation, page, panel`} />
          <Shortcut keys={['Shift', 'F6']} does={t`Previous region`} />
          <Shortcut keys={['Esc']} does={t`Close the topmost layer`} />
          <Shortcut keys={['?']} does={t`This list`} />
        </Shortcuts>
        <Shortcuts title={t`In a document`}>
          {writingShortcuts.map(({ keys, does }) => (
            <Shortcut key={keys} keys={keys.split(' ')} does={t(does)} />
          ))}
        </Shortcuts>
      </div>
      <DialogActions>
        <Button onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function Shortcuts({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>{children}</dl>
    </section>
  )
}

function Shortcut({ keys, does }: { keys: readonly string[]; does: string }) {
  return (
    <div>
      <dt>{does}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dd>
    </div>
  )
}
