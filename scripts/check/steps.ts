import { nothingFrom, program, type Step } from '../steps/step.ts'
import { docsComplaints } from './docs.ts'
import { lockfileComplaints } from './lockfile.ts'
import { translationsAreComplete } from './translations.ts'

/** What must hold besides the tests, longest first so that the lanes end together. */
export const checkSteps: Step[] = [
  program('types: every room compiles', 'tsc', '--build'),
  program('lint: no rule is broken', 'oxlint'),
  program('dead code: nothing unused, nothing undeclared', 'knip', '--no-progress'),
  { name: 'translations: English and German are complete', run: translationsAreComplete },
  program('format: as oxfmt writes it', 'oxfmt', '--check', '.'),
  nothingFrom('docs: rules have tests, named paths exist', docsComplaints),
  nothingFrom('lockfile: no known bad version or source', lockfileComplaints),
]
