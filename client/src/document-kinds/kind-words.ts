import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DocumentKindId } from '@roundtable/shared/documents'

/** What a kind is called, and what it is for, in one sentence. */
interface KindWords {
  readonly name: MessageDescriptor
  readonly about: MessageDescriptor
}

/** In the order in which a partnership usually needs them. A kind without words does not compile. */
export const kindWords: Readonly<Record<DocumentKindId, KindWords>> = {
  vision: { name: msg`Vision`, about: msg`What will be true when the partnership has done its work.` },
  'code-of-conduct': {
    name: msg`Code of conduct`,
    about: msg`How you work together and how you decide, in numbered clauses, guided by questions.`,
  },
  milestones: {
    name: msg`Milestones`,
    about: msg`What is to be reached by when, and which seat answers for it; as a list, a board and a timeline.`,
  },
  roles: { name: msg`Roles`, about: msg`Who does what for the partnership, and what each needs for it.` },
  note: { name: msg`Note`, about: msg`Minutes, working papers and everything else you write down together.` },
}
