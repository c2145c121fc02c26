import { useLingui } from '@lingui/react/macro'
import type { Present } from '../../live/presence.ts'

/** A present person in words: who, for whom, and what they do here. */
export function usePersonWords(): (person: Present) => string {
  const { t } = useLingui()
  return (person) =>
    [person.name, forWhom(person), person.writing ? t`writing here` : t`reading`].filter(Boolean).join(', ')

  function forWhom({ role, organisation }: Present): string | null {
    if (role === 'secretariat') return t`Secretariat`
    if (role === 'observer') return organisation ? t`${organisation}, observer` : t`Observer`
    return organisation
  }
}
