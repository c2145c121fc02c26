import { Extension } from '@tiptap/core'
import { oneOf } from './attribute-types.ts'
import { Clause, ClauseReference } from './clauses.ts'
import { questionIds } from './conduct-questions.ts'
import { proseKind } from './prose.ts'
import { proseExtensions } from './prose-schema.ts'

/**
 * Which question of the guide a heading asks. Its words are the partners' own, in their language; that is why a code
 * begins empty and the guide stands beside it.
 */
const AskedByHeading = Extension.create({
  name: 'askedByHeading',
  addGlobalAttributes: () => [
    {
      types: ['heading'],
      attributes: {
        question: {
          default: null,
          rendered: false,
          parseHTML: () => null,
          validate: oneOf(null, ...questionIds),
        },
      },
    },
  ],
})

/** How the partners work together and decide: clauses with numbers and stable ids, below the questions they answer (CAP-4.2). */
export const codeOfConduct = proseKind({
  id: 'code-of-conduct',
  schemaVersion: 1,
  extensions: [...proseExtensions, Clause, ClauseReference, AskedByHeading],
})
