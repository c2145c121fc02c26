import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { InvitationMade, Partnership } from '../../api/answers.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { InvitationLink } from './invitation-link.tsx'
import { InviteForm } from './invite-form.tsx'

/** Invites a person; then shows the link where the server could not send it by mail. */
export function InviteDialog({ partnership, onClose }: { partnership: Partnership; onClose(): void }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const [made, setMade] = useState<InvitationMade & { email: string }>()
  const onMade = (invitation: InvitationMade & { email: string }) => {
    setMade(invitation)
    // A new organisation has taken a seat with it.
    void queryClient.invalidateQueries({ queryKey: ['partnership', partnership.slug] })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={made ? t`The invitation is ready` : t`Invite a person`}
      size="wide"
    >
      {made ? (
        <>
          <InvitationLink made={made} />
          <DialogActions>
            <Button onClick={() => setMade(undefined)}>
              <Trans>Invite another</Trans>
            </Button>
            <Button tone="primary" onClick={onClose}>
              <Trans>Done</Trans>
            </Button>
          </DialogActions>
        </>
      ) : (
        <InviteForm partnership={partnership} onMade={onMade} onClose={onClose} />
      )}
    </Dialog>
  )
}
