import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import type { OwnPasskey } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { AccountPart } from './account-part.tsx'
import { AddPasskey } from './add-passkey.tsx'
import { ownPasskeysQuery } from './queries.ts'
import { RecoveryCodes } from './recovery-codes.tsx'

/** The passkeys of a person, and the codes for the day they are lost. */
export function OwnPasskeys() {
  const { t } = useLingui()
  const { data: own } = useSuspenseQuery(ownPasskeysQuery)
  const remove = useRemove()
  const keepsLast = !own.passwordOpens && own.passkeys.length === 1
  return (
    <>
      <AccountPart
        title={t`Passkeys`}
        about={
          <Trans>
            A passkey signs you in with the finger, face or PIN of your device. Nobody can guess it, and no
            false page can ask you for it.
          </Trans>
        }
      >
        <ProblemBanner problem={remove.error} />
        {own.passkeys.length > 0 && (
          <ul className="account-list">
            {own.passkeys.map((passkey) => (
              <PasskeyRow
                key={passkey.id}
                passkey={passkey}
                onRemove={keepsLast ? undefined : () => remove.mutate(passkey)}
              />
            ))}
          </ul>
        )}
        {keepsLast && (
          <p className="small muted">
            <Trans>
              The secretariat keeps at least one passkey. Add another one before you remove this one.
            </Trans>
          </p>
        )}
        <AddPasskey onDone={() => toast(t`The passkey is added`)} />
      </AccountPart>
      {own.passkeys.length > 0 && <OwnCodes left={own.recoveryCodesLeft} />}
    </>
  )
}

function PasskeyRow({ passkey, onRemove }: { passkey: OwnPasskey; onRemove: (() => void) | undefined }) {
  const { t } = useLingui()
  const dates = useDates()
  const { name } = passkey
  const made = dates.moment(passkey.createdAt)
  const used = passkey.lastUsedAt === null ? undefined : dates.moment(passkey.lastUsedAt)
  return (
    <li className="account-row">
      <KeyRound className="icon" aria-hidden />
      <div className="account-row-words">
        <p className="account-row-name">
          <b>
            <bdi>{name}</bdi>
          </b>
        </p>
        <p className="small muted">
          {used ? (
            <Trans>
              Last used {used} · added {made}
            </Trans>
          ) : (
            <Trans>Added {made} · not used yet</Trans>
          )}
        </p>
      </div>
      {onRemove && (
        <Button size="small" aria-label={t`Remove the passkey ${name}`} onClick={onRemove}>
          <Trans>Remove</Trans>
        </Button>
      )}
    </li>
  )
}

function OwnCodes({ left }: { left: number }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const renew = useMutation({
    mutationFn: () => unwrap(api['recovery-codes'].$post({ json: {} })),
    onSuccess: () => queryClient.invalidateQueries(ownPasskeysQuery),
  })
  return (
    <AccountPart
      title={t`Recovery codes`}
      about={
        <Plural
          value={left}
          _0="None is left. Make new ones, so that a lost passkey does not lock you out."
          one="One is left. Each lets you in once, on the day your passkey is lost."
          other="# are left. Each lets you in once, on the day your passkey is lost."
        />
      }
    >
      <ProblemBanner problem={renew.error} />
      {renew.data ? (
        <RecoveryCodes codes={renew.data.recoveryCodes} onKept={() => renew.reset()} />
      ) : (
        <p>
          <Button busy={renew.isPending && t`Making codes…`} onClick={() => renew.mutate()}>
            <Trans>Make new codes</Trans>
          </Button>
        </p>
      )}
    </AccountPart>
  )
}

function useRemove() {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id }: OwnPasskey) => unwrap(api.passkeys[':id'].$delete({ param: { id } })),
    onSuccess: () => toast(t`The passkey is removed`),
    onSettled: () => queryClient.invalidateQueries(ownPasskeysQuery),
  })
}
