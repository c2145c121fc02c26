import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { worded } from '../i18n/i18n.ts'
import { fetching, partnership } from './frame-routes.tsx'

/** The addresses of documents, and of what features tell about one of them. */
const AllDocuments = lazyRouteComponent(
  worded('documents', () => import('./all-documents.tsx')),
  'AllDocuments',
)
const OneDocument = lazyRouteComponent(
  worded('documents', () => import('./one-document.tsx')),
  'OneDocument',
)

const documents = createRoute({
  getParentRoute: () => partnership,
  path: '/documents',
  component: fetching(AllDocuments, () => <AllDocuments {...documents.useParams()} />),
})
const document = createRoute({
  getParentRoute: () => partnership,
  path: '/documents/$documentId',
  component: fetching(OneDocument, () => <OneDocument {...document.useParams()} />),
})

export const documentRoutes = [documents, document] as const
