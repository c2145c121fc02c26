import type { FoundThing } from '../../api/answers.ts'
import type { WordsSought } from './looked.ts'

type Hit = FoundThing['hits'][number]

/** What a link to a document needs. Everything that is found stands in one. */
export function placeOf({ to }: Pick<FoundThing, 'to'>, q: string, hit?: Hit) {
  const [, , documentId = ''] = to.split(/[/?#]/)
  const row = hit?.place.split('/')[1]
  const search: WordsSought = { ...(hit && { words: q }), ...(row && { row }) }
  return { documentId, search }
}
