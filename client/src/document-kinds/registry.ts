import type { DocumentKindId } from '@roundtable/shared/documents'
import { type ComponentType, lazy } from 'react'
import { worded } from '../i18n/i18n.ts'
import type { DocumentViewProps } from './document-view.ts'

/** The view of every kind, loaded with the first document of it. A kind id without one does not compile. */
export const documentViews = {
  challenge: lazy(
    worded('rows', () =>
      import('./challenge/challenge-view.tsx').then(({ ChallengeView }) => ({ default: ChallengeView })),
    ),
  ),
  vision: lazy(() => import('./vision.tsx').then(({ VisionView }) => ({ default: VisionView }))),
  'code-of-conduct': lazy(() =>
    import('./code-of-conduct.tsx').then(({ CodeOfConductView }) => ({ default: CodeOfConductView })),
  ),
  note: lazy(() => import('./note.tsx').then(({ NoteView }) => ({ default: NoteView }))),
  milestones: lazy(
    worded('rows', () =>
      import('./milestones/milestones-view.tsx').then(({ MilestonesView }) => ({ default: MilestonesView })),
    ),
  ),
  roles: lazy(
    worded('rows', () => import('./roles/roles-view.tsx').then(({ RolesView }) => ({ default: RolesView }))),
  ),
} as const satisfies Record<DocumentKindId, ComponentType<DocumentViewProps>>
