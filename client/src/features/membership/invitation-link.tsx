import { Trans, useLingui } from '@lingui/react/macro'
import { Copy } from 'lucide-react'
import { useRef } from 'react'
import type { InvitationMade } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'

/** What was made: sent by mail, or a link to hand over. It is shown this once; the server keeps only its hash. */
export function InvitationLink({ made }: { made: InvitationMade & { email: string } }) {
  const { t } = useLingui()
  const { email, link, mailed } = made
  const until = useDates().deadline(made.expiresAt)
  const field = useRef<HTMLInputElement>(null)
  // Without a secure context there is no clipboard: the link is selected, and copying is one key.
  const copy = async () => {
    field.current?.select()
    await navigator.clipboard?.writeText(link)
    toast(navigator.clipboard ? t`The link is copied` : t`The link is selected, copy it now`)
  }
  return (
    <>
      <p>
        {mailed ? (
          <Trans>It was sent to {email}. You can also hand the link over yourself.</Trans>
        ) : (
          <Trans>This server sends no mail. Hand this link to {email} yourself; it is shown only now.</Trans>
        )}
      </p>
      <div className="invitation-link">
        <Field
          label={t`Invitation link`}
          value={link}
          readOnly
          ref={field}
          dir="ltr"
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={() => void copy()}>
          <Copy className="icon" aria-hidden />
          <Trans>Copy link</Trans>
        </Button>
      </div>
      <p className="small">
        <Trans>It works once and until {until}.</Trans>
      </p>
    </>
  )
}
