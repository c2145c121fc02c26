import { useLingui } from '@lingui/react/macro'
import type { Present } from '../../live/presence.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { usePersonWords } from './person-words.ts'

export interface HereProps {
  people: readonly Present[]
  /** The id of the person whose caret this page follows. */
  followed: string | undefined
  onFollow(id: string | undefined): void
}

const most = 4

/** The others who have the document open: four, then how many more. A press follows one of them. */
export function PeopleHere({ people, followed, onFollow }: HereProps) {
  const { t } = useLingui()
  const others = people.filter(({ self }) => !self).toSorted((a, b) => Number(b.writing) - Number(a.writing))
  if (others.length === 0) return null
  const more = others.length - most
  return (
    <ul className="people-here" aria-label={t`Here now`}>
      {others.slice(0, most).map((person) => (
        <li key={person.id}>
          <Face person={person} isFollowed={person.id === followed} onFollow={onFollow} />
        </li>
      ))}
      {more > 0 && <li className="people-here-more">{t`+${more}`}</li>}
    </ul>
  )
}

interface FaceProps {
  person: Present
  isFollowed: boolean
  onFollow(id: string | undefined): void
}

function Face({ person, isFollowed, onFollow }: FaceProps) {
  const { t } = useLingui()
  const words = usePersonWords()(person)
  return (
    <button
      type="button"
      className="people-here-face"
      aria-label={person.writing ? t`Follow ${words}` : words}
      title={words}
      aria-pressed={isFollowed}
      aria-disabled={!person.writing}
      onClick={() => person.writing && onFollow(isFollowed ? undefined : person.id)}
    >
      <Avatar name={person.name} sector={person.sector} filled={person.writing} />
    </button>
  )
}
