import { coldOpen } from './cold-open.ts'
import { everybodyJoins } from './everybody-joins.ts'
import { manyQuietDocuments } from './many-quiet-documents.ts'
import { movingCursors } from './moving-cursors.ts'
import { openAndClose } from './open-and-close.ts'
import { oneBusyDocument } from './one-busy-document.ts'
import { saved } from './saved.ts'
import type { Scenario } from './scenario.ts'

/** Everything `pnpm bench` runs, in the order of the report. */
export const scenarios: readonly Scenario[] = [
  oneBusyDocument,
  manyQuietDocuments,
  movingCursors,
  saved,
  coldOpen,
  everybodyJoins,
  openAndClose,
]
