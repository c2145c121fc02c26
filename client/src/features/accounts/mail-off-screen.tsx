import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'
import { Button } from '../../ui/button.tsx'
import { Entrance } from './entrance.tsx'
import { LinkFailure } from './link-failure.tsx'
import { takeLinkToken } from './link-token.ts'
import { TableWithAFreeSeat } from './table-with-a-free-seat.tsx'

/** Where the switch in a letter leads. Opening it changes nothing: programs that check links open it too (T20). */
export function MailOffScreen() {
  const { t } = useLingui()
  const [token] = useState(takeLinkToken)
  const off = useMutation({ mutationFn: (token: string) => unwrap(api.mail.off.$post({ json: { token } })) })
  return (
    <Entrance beside={<TableWithAFreeSeat />}>
      <title>{t`No more mail – Roundtable`}</title>
      {token === undefined || off.isError ? (
        <LinkFailure problem={off.error} />
      ) : off.isSuccess ? (
        <SwitchedOff partnership={off.data.partnership} />
      ) : (
        <>
          <h1>
            <Trans>Switch this mail off?</Trans>
          </h1>
          <p className="soft">
            <Trans>You will get no more mail of this kind from this partnership. Nothing else changes.</Trans>
          </p>
          <Button tone="primary" busy={off.isPending && t`Switching off…`} onClick={() => off.mutate(token)}>
            <Trans>Switch it off</Trans>
          </Button>
        </>
      )}
    </Entrance>
  )
}

function SwitchedOff({ partnership }: { partnership: string }) {
  return (
    <>
      <h1>
        <Trans>The mail is switched off</Trans>
      </h1>
      <p className="soft" role="status">
        <Trans>{partnership} writes to you no more. In your inbox there you can switch it on again.</Trans>
      </p>
    </>
  )
}
