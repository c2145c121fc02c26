import { proseKind } from './prose.ts'
import { proseExtensions } from './prose-schema.ts'

/** What the partnership wants to see come true, in words all partners wrote together. */
export const vision = proseKind({ id: 'vision', schemaVersion: 1, extensions: proseExtensions })
