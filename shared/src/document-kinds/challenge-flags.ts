import type { ChallengePart } from './challenge.ts'

/** What is worth a second look, and the part it is said beside. Nothing is refused because of it. */
export const challengeFlagParts = {
  'no goal': 'goal',
  'goal is the challenge': 'goal',
  'perhaps two goals': 'goal',
  'no sign of success': 'signsOfSuccess',
  'nothing out of scope': 'outOfScope',
  'two languages': 'authoritativeLanguage',
} as const satisfies Record<string, ChallengePart>
export type ChallengeFlag = keyof typeof challengeFlagParts

/** What stands in each part: its entries in their order. */
export type ChallengeWords = Readonly<Record<ChallengePart, readonly string[]>>

/** The flags of what is written, in the order of the parts; none as long as nothing is. */
export function challengeFlags(words: ChallengeWords): ChallengeFlag[] {
  if (Object.values(words).every((entries) => filled(entries).length === 0)) return []
  const [goals, challenges] = [filled(words.goal), filled(words.challenge)]
  const flags: [ChallengeFlag, boolean][] = [
    ['no goal', goals.length === 0],
    ['goal is the challenge', goals.some((goal) => challenges.some((one) => plain(one) === plain(goal)))],
    ['perhaps two goals', goals.length > 1 || goals.some(joinsTwo)],
    ['no sign of success', goals.length > 0 && filled(words.signsOfSuccess).length === 0],
    ['nothing out of scope', filled(words.outOfScope).length === 0],
    ['two languages', filled(words.authoritativeLanguage).length > 1],
  ]
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []))
}

const filled = (entries: readonly string[]) => entries.filter((entry) => entry.trim() !== '')

/** Without case, punctuation and spaces, which do not make another sentence. */
const plain = (words: string) => words.toLocaleLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

const conjunctions = /\s(?:and|as well as|und|sowie)\s/iu
/** So many words on both sides of an “and” can be two aims; “cocoa and coffee” cannot. */
const leastWords = 5

/** A guess, and to be said as one. */
function joinsTwo(goal: string): boolean {
  return goal.split(/[.;:!?\n]/).some((sentence) => {
    const sides = sentence.split(conjunctions)
    return sides.filter((side) => wordsIn(side) >= leastWords).length > 1
  })
}

const wordsIn = (side: string) => side.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
