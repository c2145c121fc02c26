import { useLingui } from '@lingui/react/macro'
import type { AccountEvent } from '../../api/answers.ts'

type Words = Readonly<Record<AccountEvent['act'], (event: AccountEvent) => string>>

/** What a line of the history says. */
export function useEventWords(): (event: AccountEvent) => string {
  const { t } = useLingui()
  const ways = useWays()
  const reasons = useReasons()
  const words: Words = {
    'account.signed-in': ({ way }) => t`Signed in: ${way === null ? '' : ways[way]}`,
    'account.sign-in-refused': ({ why }) => (why === null ? '' : reasons[why]),
    'account.stepped-up': ({ way }) => t`Confirmed that it is you: ${way === null ? '' : ways[way]}`,
    'account.password-changed': () => t`Password changed`,
    'account.reset-asked': () => t`Link to a new password made`,
    'account.passkey-added': ({ what }) => t`Passkey added: ${what ?? ''}`,
    'account.passkey-removed': ({ what }) => t`Passkey removed: ${what ?? ''}`,
    'account.recovery-codes-made': () => t`New recovery codes made`,
    'account.sign-on-linked': ({ what }) => t`Linked with ${what ?? ''}`,
  }
  return (event) => words[event.act](event)
}

function useWays(): Readonly<Record<NonNullable<AccountEvent['way']>, string>> {
  const { t } = useLingui()
  return {
    'set-up link': t`set-up link`,
    invitation: t`invitation`,
    password: t`password`,
    passkey: t`passkey`,
    'recovery code': t`recovery code`,
    'reset link': t`link to a new password`,
    'sign-on': t`single sign-on`,
  }
}

function useReasons(): Readonly<Record<NonNullable<AccountEvent['why']>, string>> {
  const { t } = useLingui()
  return {
    'passkey unknown': t`A passkey that is not yours was tried`,
    'challenge unknown': t`A passkey’s answer came too late or a second time`,
    'other origin': t`Your passkey was used on a page that is not ours`,
    'counter went back': t`Your passkey may have been copied`,
    'not proved': t`A passkey’s answer was not right`,
    'does not suffice': t`Somebody knew your password, which alone does not open your account`,
  }
}
