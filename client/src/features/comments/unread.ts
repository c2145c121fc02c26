import type { DocumentComments } from '../../api/answers.ts'

type Comment = DocumentComments['threads'][number]['comments'][number]

/** Said by somebody else, after this moment, and there to be read. */
export function isNew({ own, at, words }: Comment, readUntil: number): boolean {
  return !own && at > readUntil && words.is === 'said'
}

export function countNew({ threads, readUntil }: DocumentComments): number {
  return threads.flatMap(({ comments }) => comments).filter((comment) => isNew(comment, readUntil)).length
}

/** When the last of all comments was written. */
export function lastAt({ threads }: DocumentComments): number {
  return Math.max(0, ...threads.flatMap(({ comments }) => comments.map(({ at }) => at)))
}
