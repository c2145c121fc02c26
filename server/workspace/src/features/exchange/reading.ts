import type { ProseNode } from '@roundtable/shared/exchange/prose-nodes'
import type { FileForm, LeftOut } from '@roundtable/shared/exchange/exchange'

/** How often something of a file had no place in a document. */
export type LeftOuts = Partial<Record<LeftOut, number>>

/** A text as a reader found it, before its kind has looked at it. */
export interface ReadText {
  form: Exclude<FileForm, 'json'>
  /** Where the file itself has one. */
  title: string | undefined
  doc: ProseNode
  leftOut: LeftOuts
}

/** A file of ours, not yet judged by the kind it names. */
export interface ReadEnvelope {
  form: 'json'
  json: unknown
}

export type ReadFile = ReadText | ReadEnvelope
