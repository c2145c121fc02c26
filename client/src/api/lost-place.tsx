import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useDates } from '../i18n/dates.ts'
import type { LostPlace } from './answers.ts'
import { sessionQuery } from './session.ts'

/** Why a person reaches nothing at this partnership any more; nothing where they never sat there. Asks anew: it has just happened. */
export function useLostPlace(slug: string | undefined): LostPlace | undefined {
  const session = useQuery({ ...sessionQuery, refetchOnMount: 'always' })
  return session.data?.lost.find((place) => place.slug === slug)
}

/** What the person reads: since when, and the reason that was given. */
export function LostPlaceSentence({ place }: { place: LostPlace }) {
  const { t } = useLingui()
  const date = useDates().day(place.since)
  const { name, reason } = place
  const sentences: Record<LostPlace['standing'], string> = {
    suspended: t`Your place at ${name} has been suspended since ${date}.`,
    removed: t`You were removed from ${name} on ${date}.`,
    left: t`You left ${name} on ${date}.`,
  }
  return (
    <>
      {sentences[place.standing]} {reason !== null && t`Reason: ${reason}`}
    </>
  )
}
