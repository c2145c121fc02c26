import type { ChallengePart } from '../document-kinds/challenge.ts'
import type { Content, Row } from '../document-kinds/kind.ts'
import type { Starter } from './starter.ts'

export const challenge: Starter = {
  id: 'challenge',
  kind: 'challenge',
  version: 2,
  licence: 'CC BY 4.0',
  source: 'Roundtable',
  needs: { groups: 1, seats: 1 },
  texts: {
    en: {
      title: 'Challenge and goal',
      about: 'What is wrong, for whom and why, and what you want to reach, before you talk about solutions.',
      content: parts({
        challenge: [
          '[What happens today that should not, or does not happen that should.] We know this from [source].',
        ],
        goal: ['By [year], [for whom] [what is true for them that is not true today].'],
        affectedGroups: ['[Group]: [how it shows in their lives]', '[Group]: [how it shows in their lives]'],
        rootCauses: [
          '[A cause that lies with some of us]',
          '[A cause that lies with nobody at this table]',
          'The state cannot solve it alone, because [reason].',
          'Companies cannot solve it alone, because [reason].',
          'Civil society cannot solve it alone, because [reason].',
        ],
        signsOfSuccess: ['[A change one can see or count, and by when]'],
        inScope: ['[What we work on]'],
        outOfScope: ['[What we leave to others, or for later]'],
        authoritativeLanguage: ['English'],
      }),
    },
    de: {
      title: 'Herausforderung und Ziel',
      about:
        'Was nicht stimmt, für wen und warum, und was Sie erreichen wollen, bevor Sie über Lösungen sprechen.',
      content: parts({
        challenge: [
          '[Was heute geschieht und nicht sollte, oder nicht geschieht und sollte.] Wir wissen das aus [Quelle].',
        ],
        goal: ['Bis [Jahr] [für wen] [was für sie wahr ist und es heute nicht ist].'],
        affectedGroups: [
          '[Gruppe]: [wie es sich in ihrem Leben zeigt]',
          '[Gruppe]: [wie es sich in ihrem Leben zeigt]',
        ],
        rootCauses: [
          '[Eine Ursache, die bei einigen von uns liegt]',
          '[Eine Ursache, die bei niemandem an diesem Tisch liegt]',
          'Der Staat kann es nicht allein lösen, weil [Grund].',
          'Unternehmen können es nicht allein lösen, weil [Grund].',
          'Die Zivilgesellschaft kann es nicht allein lösen, weil [Grund].',
        ],
        signsOfSuccess: ['[Eine Veränderung, die man sehen oder zählen kann, und bis wann]'],
        inScope: ['[Woran wir arbeiten]'],
        outOfScope: ['[Was wir anderen überlassen, oder für später]'],
        authoritativeLanguage: ['Deutsch'],
      }),
    },
  },
}

/** The entries of each part as rows. */
function parts(words: Readonly<Record<ChallengePart, readonly string[]>>): Content {
  const tables = Object.entries(words).map(([part, entries]) => [
    part,
    entries.map((entry, index): Row => ({ id: `${part}-${index + 1}`, words: entry })),
  ])
  return { form: 'rows', tables: Object.fromEntries(tables) }
}
