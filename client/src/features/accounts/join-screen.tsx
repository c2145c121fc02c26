import { Trans, useLingui } from '@lingui/react/macro'
import { acceptInvitation, acceptInvitationAsNewPerson } from '@roundtable/shared/accounts'
import { can } from '@roundtable/shared/permissions'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { InvitationLook, Session } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { instanceQuery } from '../../api/instance.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { useRoleNames } from '../../i18n/words.ts'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Entrance } from './entrance.tsx'
import { LinkFailure } from './link-failure.tsx'
import { takeLinkToken } from './link-token.ts'
import { invitationQuery, useEnter } from './queries.ts'
import { SignOnButton } from './sign-on-button.tsx'
import { TableWithAFreeSeat } from './table-with-a-free-seat.tsx'

/** Where an invitation link leads: who invites to what, and the form that accepts it. */
export function JoinScreen() {
  const { t } = useLingui()
  const [token] = useState(takeLinkToken)
  const link = useQuery({ ...invitationQuery(token ?? ''), enabled: token !== undefined })
  return (
    <Entrance beside={<TableWithAFreeSeat />}>
      <title>{t`Join – Roundtable`}</title>
      {token === undefined || link.isError ? (
        <LinkFailure problem={link.error} />
      ) : link.isPending ? (
        <Skeleton />
      ) : (
        <>
          <Offer invitation={link.data} />
          <JoinForm token={token} invitation={link.data} />
        </>
      )}
    </Entrance>
  )
}

function Offer({ invitation }: { invitation: InvitationLook }) {
  const { partnership, invitedBy, organisation, expiresAt } = invitation
  const role = useRoleNames()[invitation.role]
  const until = useDates().deadline(expiresAt)
  return (
    <>
      <h1>
        <Trans>Join {partnership.name}</Trans>
      </h1>
      <p className="soft">
        {organisation ? (
          <Trans>
            {invitedBy} invites you to take a place at the table for {organisation}. Your role: {role}.
          </Trans>
        ) : (
          <Trans>
            {invitedBy} invites you to the table. Your role: {role}.
          </Trans>
        )}
      </p>
      <p className="small muted">
        <Trans>The invitation is open until {until}.</Trans>
      </p>
    </>
  )
}

/** Who joins as a partner first sees what was decided before (CAP-3.3). */
function welcomePage({ partnerships }: Session, { partnership, role }: InvitationLook): string | undefined {
  const joined = partnerships.find(({ name }) => name === partnership.name)
  return joined && can(role, 'joining.read') ? `/p/${joined.slug}/welcome` : undefined
}

function JoinForm({ token, invitation }: { token: string; invitation: InvitationLook }) {
  const { t } = useLingui()
  const known = invitation.hasAccount
  const needsPassword = !invitation.isMine
  const signOn = useQuery(instanceQuery).data?.signOn ?? null
  const form = useForm({
    schema: known ? acceptInvitation : acceptInvitationAsNewPerson,
    read: (data) => ({
      token,
      name: data.get('name') ?? undefined,
      password: data.get('password') ?? undefined,
    }),
    fields: {
      name: t`Enter your name`,
      password: known ? t`Enter your password` : t`Choose a password of at least 12 characters`,
    },
    send: (json) => unwrap(api.invitations.accept.$post({ json })),
    onDone: useEnter((session) => welcomePage(session, invitation)),
  })
  return (
    <form {...form.props} aria-label={t`Join`}>
      <Field
        label={t`E-mail address`}
        hint={known ? t`You have an account here already.` : t`The invitation is bound to this address.`}
        type="email"
        autoComplete="username"
        value={invitation.email}
        readOnly
      />
      {!known && <Field label={t`Your name`} name="name" autoComplete="name" error={form.errors.name} />}
      {needsPassword && (
        <Field
          label={t`Password`}
          hint={known ? undefined : t`At least 12 characters of any kind`}
          name="password"
          type="password"
          autoComplete={known ? 'current-password' : 'new-password'}
          error={form.errors.password}
        />
      )}
      <ProblemBanner problem={form.problem} />
      <Button type="submit" tone="primary" busy={form.busy && t`Joining…`}>
        <Trans>Join the partnership</Trans>
      </Button>
      {signOn !== null && needsPassword && <SignOnButton name={signOn} invitation={token} />}
    </form>
  )
}
