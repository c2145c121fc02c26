import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { OpenQuestion, QuestionId } from '@roundtable/shared/document-kinds/conduct-questions'

/** The questions as they are asked; who writes an answer takes them into the text as a heading. */
export const questionWords: Readonly<Record<QuestionId, MessageDescriptor>> = {
  collaboration: msg`How does the collaboration work?`,
  purpose: msg`What do we work on together, and what not?`,
  roles: msg`Who does what, and who speaks for whom?`,
  meetings: msg`How often do we meet, and how do we prepare?`,
  communication: msg`How do we speak with each other, and with the outside?`,
  information: msg`What do we share, and what stays confidential?`,
  resources: msg`Who brings which time, money and knowledge?`,
  conflicts: msg`What do we do when somebody breaks a rule?`,
  decisions: msg`How are decisions made?`,
  'who-decides': msg`Who decides on what?`,
  methods: msg`By which method do we decide?`,
  absence: msg`What if somebody cannot be there?`,
  objections: msg`What happens to objections and red lines?`,
  force: msg`From when is a decision binding, and how is it changed?`,
  review: msg`When do we look at these rules again?`,
}

export const gapWords: Readonly<Record<OpenQuestion['is'], MessageDescriptor>> = {
  'not asked': msg`Not in the text yet`,
  'without words': msg`No words yet`,
  'without a clause': msg`No clause yet`,
}
