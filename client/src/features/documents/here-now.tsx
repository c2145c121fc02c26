import { Trans } from '@lingui/react/macro'
import type { Present } from '../../live/presence.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import type { HereProps } from './people-here.tsx'

/** Everybody who has the document open, oneself included, with what they do and how to follow them. */
export function HereNow({ people, followed, onFollow, onGone }: HereProps & { onGone?(): void }) {
  if (people.length === 0) {
    return (
      <p className="muted">
        <Trans>Nobody is connected at present.</Trans>
      </p>
    )
  }
  return (
    <ul className="here-now">
      {people.map((person) => (
        <li key={person.id}>
          <Avatar name={person.name} sector={person.sector} filled={person.writing} />
          <span className="here-now-words">
            <b>{person.name}</b>
            <small>
              <ForWhom person={person} />
            </small>
          </span>
          {person.writing && !person.self && (
            <Button
              size="small"
              aria-pressed={person.id === followed}
              onClick={() => {
                onGone?.()
                onFollow(person.id === followed ? undefined : person.id)
              }}
            >
              {person.id === followed ? <Trans>Following</Trans> : <Trans>Follow</Trans>}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function ForWhom({ person: { self, organisation, role, writing } }: { person: Present }) {
  const who = self ? (
    <Trans>You</Trans>
  ) : role === 'secretariat' ? (
    <Trans>Secretariat</Trans>
  ) : role === 'observer' ? (
    <Trans>Observer</Trans>
  ) : (
    organisation
  )
  return (
    <>
      {who} · {writing ? <Trans>writing here</Trans> : <Trans>reading</Trans>}
    </>
  )
}
