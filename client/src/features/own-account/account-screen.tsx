import { useLingui } from '@lingui/react/macro'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { OwnHistory } from './own-history.tsx'
import { OwnLanguage } from './own-language.tsx'
import { OwnName } from './own-name.tsx'
import { OwnPasskeys } from './own-passkeys.tsx'
import { OwnPassword } from './own-password.tsx'
import { OwnSessions } from './own-sessions.tsx'
import './account-screen.css'

/** All that is a person's own: name, ways in, sessions, and what happened to the account. */
export function AccountScreen() {
  const { t } = useLingui()
  return (
    <>
      <PageBar title={t`Your account`} internal={false} />
      <div className="page" data-measure="narrow">
        <PageHead title={t`Your account`} />
        <OwnName />
        <OwnLanguage />
        <OwnPassword />
        <OwnPasskeys />
        <OwnSessions />
        <OwnHistory />
      </div>
    </>
  )
}
