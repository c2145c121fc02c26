import type { DecisionAnswer } from '@roundtable/shared/joining/joining'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'

const table = api.partnerships[':slug']

/** Who serves, what was decided before, and what everyone says to it. */
export const welcomeQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'welcome'],
    queryFn: () => unwrap(table.welcome.$get({ param: { slug } })),
  })

export const answerDecision = (slug: string, id: string, json: DecisionAnswer) =>
  unwrap(table.decisions[':id'].answer.$post({ param: { slug, id }, json }))
