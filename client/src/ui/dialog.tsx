import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import './dialog.css'

interface DialogProps {
  isOpen: boolean
  onClose(): void
  /** A question where the dialog asks one; its buttons are then the two answers. */
  title: ReactNode
  size?: 'normal' | 'wide' | 'broad'
  /** At the foot of the window it is a sheet across it, near the thumb. */
  place?: 'middle' | 'foot'
  children: ReactNode
}

/** A layer that has to be answered first. Escape and a press outside close it and focus goes back to its opener. */
export function Dialog({ isOpen, onClose, title, size = 'normal', place = 'middle', children }: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-overlay"
      data-place={place}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className="dialog" data-size={size}>
        <AriaDialog className="dialog-body">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The row of answers at the foot: the one that keeps things as they are first, the one that acts last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>
}
