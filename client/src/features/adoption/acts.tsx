import { Trans } from '@lingui/react/macro'
import type { DocumentVersion } from '../../api/answers.ts'
import { DialogButton } from '../../ui/dialog-button.tsx'
import { PutAsideDialog } from './put-aside-dialog.tsx'
import { SignDialog } from './sign-dialog.tsx'

interface ActsProps {
  slug: string
  documentId: string
  version: DocumentVersion
}

/** What this person may do with an open version: sign it for their seat, or take it off the table. */
export function Acts(props: ActsProps) {
  const { maySign, mayPutAside, state } = props.version
  if (state !== 'put_forward' || !(maySign || mayPutAside)) return null
  return (
    <div className="version-acts">
      {maySign && (
        <DialogButton tone="primary" renderDialog={(onClose) => <SignDialog {...props} onClose={onClose} />}>
          <Trans>Sign…</Trans>
        </DialogButton>
      )}
      {mayPutAside && (
        <DialogButton renderDialog={(onClose) => <PutAsideDialog {...props} onClose={onClose} />}>
          <Trans>Put aside…</Trans>
        </DialogButton>
      )}
    </div>
  )
}
