import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'
import type { Language } from '../../i18n/i18n.ts'

const table = api.partnerships[':slug']

/** All that one organisation says of itself; holidays in the language of the page. */
export const partnerQuery = (slug: string, organisationId: string, language: Language) =>
  queryOptions({
    queryKey: ['partnership', slug, 'profiles', organisationId, language],
    queryFn: () =>
      unwrap(
        table.profiles[':organisationId'].$get({ param: { slug, organisationId }, query: { language } }),
      ),
  })

/** Who knows what. */
export const expertiseQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'expertise'],
    queryFn: () => unwrap(table.expertise.$get({ param: { slug } })),
  })

/** Who promised what. */
export const commitmentsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'commitments'],
    queryFn: () => unwrap(table.commitments.$get({ param: { slug } })),
  })

/** Whose holidays are known. For the form alone: the list is long and never changes while a page is open. */
export const calendarsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['holiday-calendars'],
    queryFn: () => unwrap(table['holiday-calendars'].$get({ param: { slug } })),
    staleTime: Infinity,
  })
