import type { DocumentKindId } from '@roundtable/shared/documents'
import { type ComponentType, type LazyExoticComponent } from 'react'
import { worded } from '../i18n/i18n.ts'
import type { DocumentViewProps } from './document-view.ts'
import { lazily } from '../ui/lazily.ts'

type View = ComponentType<DocumentViewProps>

/** How the view of every kind is fetched. A kind id without one does not compile. */
const views: Record<DocumentKindId, () => Promise<View>> = {
  challenge: worded('rows', () =>
    import('./challenge/challenge-view.tsx').then(({ ChallengeView }) => ChallengeView),
  ),
  vision: () => import('./vision.tsx').then(({ VisionView }) => VisionView),
  'code-of-conduct': () => import('./code-of-conduct.tsx').then(({ CodeOfConductView }) => CodeOfConductView),
  note: () => import('./note.tsx').then(({ NoteView }) => NoteView),
  milestones: worded('rows', () =>
    import('./milestones/milestones-view.tsx').then(({ MilestonesView }) => MilestonesView),
  ),
  roles: worded('rows', () => import('./roles/roles-view.tsx').then(({ RolesView }) => RolesView)),
}

/** Fetches the view of a kind before it is drawn, while the text is still on its way. */
export const fetchView = (kind: DocumentKindId): Promise<View> => views[kind]()

/** The view of every kind, loaded with the first document of it. */
export const documentViews = Object.fromEntries(
  Object.entries(views).map(([kind, fetch]) => [kind, lazily(async () => ({ default: await fetch() }))]),
) as Record<DocumentKindId, LazyExoticComponent<View>>
