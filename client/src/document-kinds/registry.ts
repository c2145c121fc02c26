import type { DocumentKindId } from '@roundtable/shared/documents'
import type { ComponentType } from 'react'
import type { DocumentViewProps } from './document-view.ts'
import { VisionView } from './vision.tsx'

/** The view of every kind. A kind id without one does not compile. */
export const documentViews = { vision: VisionView } as const satisfies Record<
  DocumentKindId,
  ComponentType<DocumentViewProps>
>
