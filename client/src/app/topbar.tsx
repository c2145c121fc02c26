import { useLingui } from '@lingui/react/macro'
import { useLocation } from '@tanstack/react-router'
import { Menu as MenuIcon, Search, X } from 'lucide-react'
import { useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from '../ui/button.tsx'
import { Mark } from '../ui/mark.tsx'
import { openPalette } from './layers.ts'
import { RailContent } from './rail.tsx'
import { useHere } from './use-here.ts'
import './topbar.css'

/** In place of the rail on narrow screens: where one is, search, and the rail as a drawer. */
export function Topbar() {
  const { t } = useLingui()
  const here = useHere()
  const [open, setOpen] = useState(false)
  return (
    <header className="topbar">
      <Mark size={24} />
      <b>
        <bdi>{here?.name ?? 'Roundtable'}</bdi>
      </b>
      <Button tone="ghost" size="icon" aria-label={t`Search or jump to`} onClick={openPalette}>
        <Search className="icon" aria-hidden />
      </Button>
      <Button
        tone="ghost"
        size="icon"
        aria-label={t`Open navigation`}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <MenuIcon className="icon" aria-hidden />
      </Button>
      <Drawer isOpen={open} onClose={() => setOpen(false)} />
    </header>
  )
}

function Drawer({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { t } = useLingui()
  useCloseOnMove(isOpen, onClose)
  return (
    <ModalOverlay
      className="drawer-overlay"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className="drawer">
        <Dialog className="rail drawer-rail" aria-label={t`Navigation`}>
          <Button tone="ghost" size="icon" aria-label={t`Close navigation`} onClick={onClose}>
            <X className="icon" aria-hidden />
          </Button>
          <RailContent />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

// Whoever follows a link in the drawer wants to see where it leads.
function useCloseOnMove(isOpen: boolean, onClose: () => void) {
  const { pathname } = useLocation()
  const [opened, setOpened] = useState(pathname)
  if (opened !== pathname) {
    setOpened(pathname)
    if (isOpen) onClose()
  }
}
