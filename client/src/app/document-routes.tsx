import { type DocumentKindId, documentKindIds } from '@roundtable/shared/documents/kind-ids'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readLooked, readWordsSought } from '../features/finding/looked.ts'
import { readMoments } from '../features/history/moments.ts'
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
const SearchScreen = lazyRouteComponent(
  worded('documents', () => import('../features/finding/search-screen.tsx')),
  'SearchScreen',
)
const OneSuggestion = lazyRouteComponent(
  worded('documents', () => import('./one-suggestion.tsx')),
  'OneSuggestion',
)
const HistoryScreen = lazyRouteComponent(
  worded('documents', () => import('../features/history/history-screen.tsx')),
  'HistoryScreen',
)
const StartersScreen = lazyRouteComponent(
  worded('documents', () => import('../features/starters/starters-screen.tsx')),
  'StartersScreen',
)
const VersionScreen = lazyRouteComponent(
  worded('documents', () => import('../features/adoption/version-screen.tsx')),
  'VersionScreen',
)

const documents = createRoute({
  getParentRoute: () => partnership,
  path: '/documents',
  validateSearch: ({ start }): { start?: DocumentKindId } => {
    const kind = documentKindIds.find((id) => id === start)
    return kind ? { start: kind } : {}
  },
  component: fetching(AllDocuments, () => (
    <AllDocuments {...documents.useParams()} start={documents.useSearch().start} />
  )),
})
const document = createRoute({
  getParentRoute: () => partnership,
  path: '/documents/$documentId',
  validateSearch: readWordsSought,
  // Asked for while the table is, instead of after it; what goes wrong with it the screen itself learns and says.
  loader: ({ context: { queryClient }, params }) => {
    import('./one-document.tsx').then(({ askAhead }) => askAhead(queryClient, params)).catch(() => undefined)
  },
  component: fetching(OneDocument, () => <OneDocument {...document.useParams()} />),
})
const search = createRoute({
  getParentRoute: () => partnership,
  path: '/search',
  validateSearch: readLooked,
  component: fetching(SearchScreen, () => (
    <SearchScreen {...search.useParams()} looked={search.useSearch()} />
  )),
})
const suggestion = createRoute({
  getParentRoute: () => partnership,
  path: '/documents/$documentId/suggestions/$amendmentId',
  component: fetching(OneSuggestion, () => <OneSuggestion {...suggestion.useParams()} />),
})
const history = createRoute({
  getParentRoute: () => partnership,
  path: '/documents/$documentId/history',
  validateSearch: readMoments,
  component: fetching(HistoryScreen, () => (
    <HistoryScreen {...history.useParams()} moments={history.useSearch()} />
  )),
})
const starters = createRoute({
  getParentRoute: () => partnership,
  path: '/documents/starters',
  component: fetching(StartersScreen, () => <StartersScreen {...starters.useParams()} />),
})

export interface Compared {
  /** What to compare it with: the id of another version, or `draft`. */
  with?: string
}
const readCompared = ({ with: beside }: Record<string, unknown>): Compared =>
  typeof beside === 'string' && beside !== '' ? { with: beside } : {}

const adopted = createRoute({
  getParentRoute: () => partnership,
  path: '/documents/$documentId/adopted',
  validateSearch: readCompared,
  component: fetching(VersionScreen, () => (
    <VersionScreen {...adopted.useParams()} beside={adopted.useSearch().with} />
  )),
})
const version = createRoute({
  getParentRoute: () => partnership,
  path: '/documents/$documentId/versions/$versionId',
  validateSearch: readCompared,
  component: fetching(VersionScreen, () => (
    <VersionScreen {...version.useParams()} beside={version.useSearch().with} />
  )),
})

export const documentRoutes = [
  documents,
  document,
  search,
  suggestion,
  history,
  starters,
  adopted,
  version,
] as const
