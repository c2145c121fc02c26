import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { AddPasskey } from './add-passkey.tsx'
import './account-screen.css'

/** Where somebody is led who serves as secretariat and has no passkey yet. */
export function AddPasskeyScreen() {
  const { t } = useLingui()
  const navigate = useNavigate()
  return (
    <>
      <PageBar title={t`Add a passkey`} internal={false} />
      <div className="page" data-measure="narrow">
        <PageHead title={t`Add a passkey`}>
          <Trans>
            You serve as secretariat: you invite and remove people for everybody. So your account opens with a
            passkey, which nobody can guess, copy or talk you out of. Your device keeps it and asks for your
            finger, face or PIN. Until then you can read, and not act.
          </Trans>
        </PageHead>
        <AddPasskey tone="primary" onDone={() => void navigate({ to: '/' })} />
        <p className="account-later">
          <Link to="/">
            <Trans>Later, read only for now</Trans>
          </Link>
        </p>
      </div>
    </>
  )
}
