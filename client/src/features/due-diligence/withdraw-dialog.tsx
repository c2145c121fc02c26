import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { useAct } from './acting.ts'

/** The way out that is the applicant's own. */
export function WithdrawButton({ slug, name }: { slug: string; name: string }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const withdraw = useAct(
    slug,
    () => api.partnerships[':slug'].application.withdrawal.$post({ param: { slug }, json: {} }),
    () => setAsking(false),
  )
  return (
    <p>
      <Button onClick={() => setAsking(true)}>
        <Trans>Withdraw the application</Trans>
      </Button>
      {asking && (
        <Dialog isOpen onClose={() => setAsking(false)} title={t`Withdraw your application to ${name}?`}>
          <p>
            <Trans>
              The review ends. You can still read this page. To apply again, write to the secretariat, which
              opens a new file.
            </Trans>
          </p>
          <ProblemBanner problem={withdraw.error} />
          <DialogActions>
            <Button onClick={() => setAsking(false)}>
              <Trans>Keep it</Trans>
            </Button>
            <Button
              tone="danger"
              busy={withdraw.isPending && t`Withdrawing…`}
              onClick={() => withdraw.mutate()}
            >
              <Trans>Withdraw the application</Trans>
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </p>
  )
}
