import { useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useNavigate } from '@tanstack/react-router'
import { Search, TextSearch } from 'lucide-react'
import type { FoundThing } from '../api/answers.ts'
import { draftAt } from '../api/partnership.ts'
import { Excerpt } from '../features/finding/excerpt.tsx'
import { placeOf } from '../features/finding/hits.ts'
import { useFound } from '../features/finding/use-found.ts'
import type { Command } from './commands.tsx'
import { useHere } from './use-here.ts'

const mostThings = 5
const mostPlaces = 2

/** Places in texts that hold what is being typed, and the way to all of them. */
export function useFoundCommands(typed: string) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const here = useHere()
  const slug = here !== undefined && can(here.role, 'document.read') ? here.slug : undefined
  const { asked, found, count, isLooking, error } = useFound(slug, typed)
  const all: Command = {
    id: 'found all',
    text: t`Search all texts for “${typed.trim()}”`,
    icon: Search,
    run: () =>
      void (slug && navigate({ to: '/p/$slug/search', params: { slug }, search: { q: typed.trim() } })),
  }
  const goTo = (thing: FoundThing, hit?: FoundThing['hits'][number]) => {
    const { documentId, search } = placeOf(thing, asked, hit)
    if (slug) void navigate({ to: draftAt, params: { slug, documentId }, search })
  }
  const places = found.slice(0, mostThings).flatMap((thing) =>
    thing.hits.slice(0, mostPlaces).map((hit, index): Command => ({
      id: `found ${thing.to} ${index}`,
      text: hit.heading === '' ? thing.title : `${thing.title} › ${hit.heading}`,
      icon: TextSearch,
      detail: <Excerpt excerpt={hit.excerpt} />,
      run: () => goTo(thing, hit),
    })),
  )
  const isAsked = slug !== undefined && typed.trim().length > 1
  return { commands: isAsked ? [...places, all] : [], count, isLooking, error }
}
