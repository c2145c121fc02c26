import { Trans } from '@lingui/react/macro'
import type { RecordAct, Told } from '@roundtable/shared/audit/reading'
import type { Role } from '@roundtable/shared/permissions'
import type { ReactNode } from 'react'
import { useDates } from '../dates.ts'
import { useRoleNames } from '../words.ts'
import { commentSentences } from './comments.tsx'
import { amendmentSentences } from './amendments.tsx'
import { diligenceSentences } from './due-diligence.tsx'
import { documentSentences } from './documents.tsx'
import { historySentences } from './history.tsx'
import { joiningSentences } from './joining.tsx'
import { invitationSentences } from './invitations.tsx'
import { mandateSentences } from './mandate.tsx'
import { membershipSentences } from './membership.tsx'
import { profileSentences } from './profiles.tsx'
import { redLineSentences } from './red-lines.tsx'
import { roleSentences } from './roles.tsx'
import { seatSentences } from './seats.tsx'
import type { Sentence, Words } from './sentence.ts'

/** Every act of the record in words. An act that is added to shared/audit does not compile without its sentence here. */
const sentences: { [Name in RecordAct]: Sentence<Name> } = {
  ...membershipSentences,
  ...seatSentences,
  ...invitationSentences,
  ...profileSentences,
  ...mandateSentences,
  ...diligenceSentences,
  ...joiningSentences,
  ...documentSentences,
  ...historySentences,
  ...commentSentences,
  ...amendmentSentences,
  ...roleSentences,
  ...redLineSentences,
}

/** Who acted, as an entry names them; null where the instance itself did, and their name where nobody knows it any more. */
type By = { name: string | null } | null

/** Tells entries in sentences, in the language of the page. `people` has the names of those they are about, by id. */
export function useSentences(): (
  entry: Told & { by: By },
  people: Readonly<Record<string, string>>,
) => ReactNode {
  const dates = useDates()
  const roles = useRoleNames()
  return ({ act, about, by }, people) => {
    const words: Words = {
      by: <b>{by === null ? 'Roundtable' : nameOr(by.name)}</b>,
      person: (id) => nameOr(people[id]),
      date: dates.date,
      role: (role) => roles[role as Role],
    }
    // The act tells which shape `about` has; the compiler does not follow this through a table.
    return (sentences[act] as Sentence<RecordAct>)(about, words)
  }
}

const nameOr = (name: string | null | undefined): ReactNode =>
  name ? <bdi>{name}</bdi> : <Trans>a former member</Trans>
