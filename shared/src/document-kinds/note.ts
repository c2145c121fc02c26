import { proseKind } from './prose.ts'
import { proseExtensions } from './prose-schema.ts'

/** Minutes, working papers and whatever else is written down together (CAP-4.9). */
export const note = proseKind({ id: 'note', schemaVersion: 1, extensions: proseExtensions })
