import { Trans, useLingui } from '@lingui/react/macro'
import { Copy, Printer } from 'lucide-react'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'

/** Ten codes, shown this once. `onKept` when the person says that they have them. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept(): void }) {
  const { t } = useLingui()
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    toast(t`The codes are copied`)
  }
  return (
    <div className="recovery-codes-kept">
      <Banner tone="watch" role="status">
        <Trans>
          Keep these ten codes where others do not find them. They are shown only now. Each lets you in once,
          on the day your passkey is lost.
        </Trans>
      </Banner>
      <ul className="recovery-codes" aria-label={t`Recovery codes`} dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="account-buttons">
        <Button tone="primary" onClick={onKept}>
          <Trans>I have kept them</Trans>
        </Button>
        {/* Without a secure context there is no clipboard; the codes can be selected or printed. */}
        {navigator.clipboard && (
          <Button onClick={() => void copy()}>
            <Copy className="icon" aria-hidden />
            <Trans>Copy codes</Trans>
          </Button>
        )}
        <Button onClick={() => print()}>
          <Printer className="icon" aria-hidden />
          <Trans>Print</Trans>
        </Button>
      </div>
    </div>
  )
}
