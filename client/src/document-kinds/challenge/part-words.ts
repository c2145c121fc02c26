import { useLingui } from '@lingui/react/macro'
import { type ChallengePart, challengeTables } from '@roundtable/shared/document-kinds/challenge'

export const partsInOrder = Object.keys(challengeTables) as readonly ChallengePart[]

/** How each part is written: a sentence or more, one line after another, or a single line. */
export const partForms: Readonly<Record<ChallengePart, 'text' | 'list' | 'line'>> = {
  challenge: 'text',
  goal: 'text',
  affectedGroups: 'list',
  rootCauses: 'list',
  signsOfSuccess: 'list',
  inScope: 'list',
  outOfScope: 'list',
  authoritativeLanguage: 'line',
}

/** How long an entry may be, in UTF-16 units; the document itself takes more. */
export const longest = { text: 3000, list: 500, line: 100 } as const

export interface PartWords {
  title: string
  /** The question it answers. */
  hint: string
}

export function usePartWords(): Readonly<Record<ChallengePart, PartWords>> {
  const { t } = useLingui()
  return {
    challenge: { title: t`Challenge`, hint: t`What is wrong today, so that an outsider understands it?` },
    goal: { title: t`Goal`, hint: t`What will be different, for whom, and by when? One sentence is best.` },
    affectedGroups: {
      title: t`Affected groups`,
      hint: t`Who feels it, at this table and away from it?`,
    },
    rootCauses: { title: t`Root causes`, hint: t`Why is it so? Ask again behind each answer.` },
    signsOfSuccess: {
      title: t`Signs of success`,
      hint: t`How could somebody see that the goal is reached?`,
    },
    inScope: { title: t`In scope`, hint: t`What do you work on together?` },
    outOfScope: { title: t`Out of scope`, hint: t`What do you leave to others, or for later?` },
    authoritativeLanguage: {
      title: t`Authoritative language`,
      hint: t`Which language decides where translations differ?`,
    },
  }
}
