import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

/** Where the sentences stand that are needed before anybody is signed in, and those around and in an open document. */
const entrance = ['src/api', 'src/app', 'src/features/accounts', 'src/i18n/*.ts', 'src/ui']
const aroundDocuments = [
  'adoption',
  'amendments',
  'comments',
  'documents',
  'exchange',
  'finding',
  'history',
  'starters',
].map((feature) => `src/features/${feature}`)
const documents = ['src/document-kinds', 'src/live', ...aroundDocuments]
/** Documents of rows have words of their own, which a text does not need. */
const rows = ['rows', 'challenge', 'milestones', 'roles'].map((folder) => `src/document-kinds/${folder}`)
const within = (places: string[]) => places.map((place) => (place.endsWith('.ts') ? place : `${place}/**`))

/**
 * Sentences are written in English in the code; the catalogues of both languages are committed and complete. They are in
 * four parts, so that neither the sign-in page nor a document brings every sentence of the house (i18n.ts loads them).
 */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'de'],
  catalogs: [
    { path: '<rootDir>/src/i18n/locales/entrance.{locale}', include: entrance },
    { path: '<rootDir>/src/i18n/locales/documents.{locale}', include: documents, exclude: within(rows) },
    { path: '<rootDir>/src/i18n/locales/rows.{locale}', include: rows },
    {
      path: '<rootDir>/src/i18n/locales/table.{locale}',
      include: ['src'],
      exclude: within([...entrance, ...documents]),
    },
  ],
  // Line numbers would make every catalogue a merge conflict.
  format: formatter({ lineNumbers: false }),
})
