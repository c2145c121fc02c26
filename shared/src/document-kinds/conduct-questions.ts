import type { JSONContent } from '@tiptap/core'

/** The two key questions of a code of conduct (CAP-4.0), each with what has to be said to answer it. */
export const conductQuestions = [
  {
    id: 'collaboration',
    asks: ['purpose', 'roles', 'meetings', 'communication', 'information', 'resources', 'conflicts'],
  },
  { id: 'decisions', asks: ['who-decides', 'methods', 'absence', 'objections', 'force', 'review'] },
] as const

export type KeyQuestionId = (typeof conductQuestions)[number]['id']
export type SubQuestionId = (typeof conductQuestions)[number]['asks'][number]
export type QuestionId = KeyQuestionId | SubQuestionId

export const subQuestionIds: readonly SubQuestionId[] = conductQuestions.flatMap(({ asks }) => asks)
export const questionIds: readonly QuestionId[] = conductQuestions.flatMap(({ id, asks }) => [id, ...asks])

export const keyQuestionOf = (id: SubQuestionId): KeyQuestionId =>
  conductQuestions.find(({ asks }) => asks.some((ask) => ask === id))!.id

/** A question the text does not answer yet. */
export type OpenQuestion =
  | { readonly id: SubQuestionId; readonly is: 'not asked' }
  /** `block` is which child of the text its heading is. */
  | { readonly id: SubQuestionId; readonly is: 'without words' | 'without a clause'; readonly block: number }

/** What is missing in a code of conduct: each sub-question with no clause that has words below its heading, in the order of the guide. */
export function openQuestions({ content = [] }: JSONContent): OpenQuestion[] {
  return subQuestionIds.flatMap((id): OpenQuestion[] => {
    const block = content.findIndex(({ attrs }) => attrs?.['question'] === id)
    if (block < 0) return [{ id, is: 'not asked' }]
    const section = sectionAfter(content, block).filter(hasWords)
    if (section.some(holdsClause)) return []
    return [{ id, is: section.length === 0 ? 'without words' : 'without a clause', block }]
  })
}

/** A section ends with the next heading, of whatever level. */
function sectionAfter(content: readonly JSONContent[], block: number): readonly JSONContent[] {
  const rest = content.slice(block + 1)
  const end = rest.findIndex(({ type }) => type === 'heading')
  return end < 0 ? rest : rest.slice(0, end)
}

function hasWords({ text = '', content = [] }: JSONContent): boolean {
  return text.trim() !== '' || content.some(hasWords)
}

function holdsClause(node: JSONContent): boolean {
  if (node.type === 'clause') return hasWords(node)
  return (node.content ?? []).some(holdsClause)
}
