import { useLingui } from '@lingui/react/macro'
import type { Area } from '@roundtable/shared/audit/reading'

/** What the areas of the record are called. A new one does not compile without its name. */
export function useAreaNames(): Readonly<Record<Area, string>> {
  const { t } = useLingui()
  return {
    partnership: t`The partnership`,
    person: t`People`,
    group: t`Groups`,
    groups: t`Order of the groups`,
    seat: t`Seats`,
    invitation: t`Invitations`,
    diligence: t`Due diligence`,
    mandate: t`The secretariat’s mandate`,
    interest: t`Interests of the host`,
    rotation: t`Turns of facilitation`,
    flag: t`Flags`,
    profile: t`Profiles`,
    need: t`Needs and contributions`,
    term: t`Words and what they mean`,
    topic: t`Topics of expertise`,
    expertise: t`Expertise`,
    commitment: t`Commitments`,
    joining: t`Answers of those who joined later`,
    document: t`Documents`,
    history: t`History of documents`,
    comment: t`Discussions`,
    amendment: t`Suggestions`,
    role: t`Roles`,
    'red-line': t`Red lines`,
  }
}
