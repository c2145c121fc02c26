import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { DemoAccount } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { useRoleNames, useSectorNames } from '../../i18n/words.ts'
import { unwrap } from '../../api/unwrap.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Field } from '../../ui/field.tsx'
import { GroupShape } from '../../ui/group-shape.tsx'
import { byGroup, matching } from './demo-groups.ts'
import { useEnter } from './queries.ts'
import './demo-people.css'

interface DemoPeopleProps {
  people: readonly DemoAccount[]
  returnTo: string | undefined
}

/** On a demo: its people by stakeholder group. One press and one is that person. */
export function DemoPeople({ people, returnTo }: DemoPeopleProps) {
  const { t } = useLingui()
  const [sought, setSought] = useState('')
  const become = useBecome(returnTo)
  const found = matching(people, sought)
  return (
    <section className="demo-people" aria-labelledby="demo-people">
      <h2 id="demo-people">
        <Trans>This is a demo. Come in as one of its people</Trans>
      </h2>
      <p className="soft">
        <Trans>Everything here is invented. Open a second window as somebody else and write together.</Trans>
      </p>
      <Field
        label={t`Find a person or organisation`}
        type="search"
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <ProblemBanner problem={become.error} />
      <div className="demo-people-groups">
        {byGroup(found).map((group) => (
          <DemoGroup key={group.sector ?? 'none'} {...group} onBecome={become.mutate} />
        ))}
        <output className="muted">
          {found.length === 0 && <Trans>Nobody of this name. Try a part of it.</Trans>}
        </output>
      </div>
    </section>
  )
}

function useBecome(returnTo: string | undefined) {
  return useMutation({
    mutationFn: ({ email, password }: DemoAccount) =>
      unwrap(api.session.$post({ json: { email, password } })),
    onSuccess: useEnter(returnTo),
  })
}

type DemoGroupProps = ReturnType<typeof byGroup>[number] & { onBecome(account: DemoAccount): void }

function DemoGroup({ sector, people, onBecome }: DemoGroupProps) {
  const sectorNames = useSectorNames()
  return (
    <section>
      <h3>
        {sector ? <GroupShape sector={sector} /> : null}
        {sector ? sectorNames[sector] : <Trans>At the table without a vote</Trans>}
      </h3>
      <ul>
        {people.map((person) => (
          <li key={person.email}>
            <DemoPerson person={person} onBecome={onBecome} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function DemoPerson({ person, onBecome }: { person: DemoAccount; onBecome(account: DemoAccount): void }) {
  const roleNames = useRoleNames()
  return (
    <button type="button" className="demo-person" onClick={() => onBecome(person)}>
      <Avatar name={person.name} sector={person.sector} />
      <span>
        <b>{person.name}</b>
        <small>
          {person.organisation && `${person.organisation} · `}
          <span className="demo-person-role">{roleNames[person.role]}</span>
        </small>
      </span>
    </button>
  )
}
