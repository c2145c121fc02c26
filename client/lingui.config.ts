import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

/** Sentences are written in English in the code; `en.po` and `de.po` are committed and complete. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'de'],
  catalogs: [{ path: '<rootDir>/src/i18n/locales/{locale}', include: ['src'] }],
  // Line numbers would make every catalogue a merge conflict.
  format: formatter({ lineNumbers: false }),
})
