/** The kinds a document can be of. `document-kinds/registry.ts` must hold one entry per id. */
export const documentKindIds = [
  // A line each, so that two kinds added at once do not meet.
  'challenge',
  'vision',
  'code-of-conduct',
  'milestones',
  'roles',
  'note',
] as const
export type DocumentKindId = (typeof documentKindIds)[number]
