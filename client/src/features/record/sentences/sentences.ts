import type { ActName } from '@roundtable/shared/audit'
import type { Told } from '@roundtable/shared/audit/reading'
import type { ReactNode } from 'react'
import { diligenceSentences } from './due-diligence.tsx'
import { documentSentences } from './documents.tsx'
import { invitationSentences } from './invitations.tsx'
import { mandateSentences } from './mandate.tsx'
import { membershipSentences } from './membership.tsx'
import { profileSentences } from './profiles.tsx'
import { redLineSentences } from './red-lines.tsx'
import { seatSentences } from './seats.tsx'
import type { Sentence, Words } from './sentence.ts'

/** Every act of the record in words. An act that is added to shared/audit does not compile without its sentence here. */
const sentences: { [Name in ActName]: Sentence<Name> } = {
  ...membershipSentences,
  ...seatSentences,
  ...invitationSentences,
  ...profileSentences,
  ...mandateSentences,
  ...diligenceSentences,
  ...documentSentences,
  ...redLineSentences,
}

/** The sentence for one entry. */
export function sentenceOf({ act, about }: Told, words: Words): ReactNode {
  // The act tells which shape `about` has; the compiler does not follow this through a table.
  return (sentences[act] as Sentence<ActName>)(about, words)
}
