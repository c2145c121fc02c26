import { Trans, useLingui } from '@lingui/react/macro'
import { setUp } from '@roundtable/shared/accounts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Field, TextField } from '../../ui/field.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Entrance } from './entrance.tsx'
import { LinkFailure } from './link-failure.tsx'
import { takeLinkToken } from './link-token.ts'
import { setUpLinkQuery, useEnter } from './queries.ts'
import { TableWithAFreeSeat } from './table-with-a-free-seat.tsx'

/** The first page of a new server: its first partnership, and the secretariat’s account. */
export function SetUpScreen() {
  const { t } = useLingui()
  const [token] = useState(takeLinkToken)
  const link = useQuery({ ...setUpLinkQuery(token ?? ''), enabled: token !== undefined })
  return (
    <Entrance beside={<TableWithAFreeSeat />}>
      <title>{t`Set up – Roundtable`}</title>
      {token === undefined || link.isError ? (
        <LinkFailure problem={link.error} />
      ) : link.isPending ? (
        <Skeleton />
      ) : (
        <SetUpForm token={token} />
      )}
    </Entrance>
  )
}

function SetUpForm({ token }: { token: string }) {
  const { t } = useLingui()
  const form = useForm({
    schema: setUp,
    read: (data) => readSetUp(token, data),
    fields: {
      'partnership.name': t`Enter a name of at least three letters`,
      'partnership.purpose': t`Say it in at most 300 letters`,
      'person.name': t`Enter your name`,
      'person.email': t`Enter a full address, such as name@organisation.example`,
      'person.password': t`Choose a password of at least 12 characters`,
    },
    send: (json) => unwrap(api['set-up'].$post({ json })),
    onDone: useEnter(),
  })
  return (
    <>
      <h1>
        <Trans>Set up your first partnership</Trans>
      </h1>
      <p className="soft">
        <Trans>You begin as its secretariat: you invite the partners, moderate, and have no vote.</Trans>
      </p>
      <form {...form.props} aria-label={t`Set up`}>
        <h2>
          <Trans>The partnership</Trans>
        </h2>
        <Field label={t`Name`} name="partnership.name" error={form.errors['partnership.name']} />
        <TextField
          label={t`Purpose`}
          hint={t`One sentence, seen by every partner. You can leave it open for now.`}
          name="partnership.purpose"
          error={form.errors['partnership.purpose']}
        />
        <h2>
          <Trans>You</Trans>
        </h2>
        <Field
          label={t`Your name`}
          name="person.name"
          autoComplete="name"
          error={form.errors['person.name']}
        />
        <Field
          label={t`E-mail address`}
          name="person.email"
          type="email"
          autoComplete="username"
          error={form.errors['person.email']}
        />
        <Field
          label={t`Password`}
          hint={t`At least 12 characters of any kind`}
          name="person.password"
          type="password"
          autoComplete="new-password"
          error={form.errors['person.password']}
        />
        <ProblemBanner problem={form.problem} />
        <Button type="submit" tone="primary" busy={form.busy && t`Setting up…`}>
          <Trans>Set up the partnership</Trans>
        </Button>
      </form>
    </>
  )
}

function readSetUp(token: string, data: FormData) {
  const of = (name: string) => data.get(name)
  return {
    token,
    partnership: { name: of('partnership.name'), purpose: of('partnership.purpose') },
    person: { name: of('person.name'), email: of('person.email'), password: of('person.password') },
  }
}
