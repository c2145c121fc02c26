import { getSchema } from '@tiptap/core'
import type { ProseContent } from '../document-kinds/kind.ts'
import { proseExtensions } from '../document-kinds/prose-schema.ts'

/** A node of rich text as JSON, for rooms that know no editor. */
export type ProseNode = ProseContent['doc']

/** The marks in the only order the schema accepts. */
export const markOrder: readonly string[] = Object.keys(getSchema(proseExtensions).marks)
