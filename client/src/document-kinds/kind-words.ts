import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { kindNames } from '../i18n/kind-names.ts'

/** What a kind is for, in one sentence. */
const kindPurposes: Readonly<Record<DocumentKindId, MessageDescriptor>> = {
  challenge: msg`What is wrong, for whom and why, and what you want to reach together.`,
  vision: msg`What will be true when the partnership has done its work.`,
  'code-of-conduct': msg`How you work together and how you decide, in numbered clauses, guided by questions.`,
  milestones: msg`What is to be reached by when, and which seat answers for it; as a list, a board and a timeline.`,
  roles: msg`Who does what for the partnership, and what each needs for it.`,
  note: msg`Minutes, working papers and everything else you write down together.`,
}

/** All kinds, each with its name and its purpose, in the order of their names. */
export const kindsInOrder = (Object.keys(kindNames) as DocumentKindId[]).map((id) => ({
  id,
  name: kindNames[id],
  about: kindPurposes[id],
}))
