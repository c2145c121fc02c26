import { bullets, heading, paragraph, prose } from './prose-words.ts'
import type { Starter } from './starter.ts'

export const charter: Starter = {
  id: 'charter',
  kind: 'note',
  version: 1,
  licence: 'CC BY 4.0',
  source: 'Roundtable',
  needs: { groups: 2, seats: 2 },
  texts: {
    en: {
      title: 'Charter of the partnership',
      about: 'Why you come together, who sits at the table, and what each can count on.',
      content: prose(
        heading('Why we come together'),
        paragraph(
          'We are [name of the partnership]. We work on [the challenge, in one sentence], because none of us can solve it alone.',
        ),
        paragraph(
          'By [year] we want to have reached: [the goal, so that one can see whether it is reached].',
        ),
        heading('Who sits at the table'),
        paragraph(
          'The partners come from these groups: [groups]. Each partner holds one seat, and each seat has one voice.',
        ),
        bullets(
          'A partner joins when all groups have had the chance to say what speaks against it.',
          'A partner may leave at any time and tells the others why.',
          'If a group has nobody at the table, we look for somebody before we decide on what concerns it.',
        ),
        heading('What each can count on'),
        bullets(
          'We say openly what we cannot accept, and early enough that others can look for another way.',
          'We say nothing outside about what is still being talked about inside.',
          'Who takes part in their spare time gets travel and time paid from [source of funds].',
        ),
        heading('Who serves us'),
        paragraph(
          '[Name of the organisation] runs the secretariat. It prepares, moderates and keeps the record. It has no vote.',
        ),
        heading('How long this holds'),
        paragraph(
          'We look at this charter again by [date], and whenever a partner asks for it with a reason.',
        ),
      ),
    },
    de: {
      title: 'Charta der Partnerschaft',
      about: 'Warum Sie zusammenkommen, wer am Tisch sitzt und worauf sich alle verlassen können.',
      content: prose(
        heading('Warum wir zusammenkommen'),
        paragraph(
          'Wir sind [Name der Partnerschaft]. Wir arbeiten an [die Herausforderung in einem Satz], weil niemand von uns sie allein lösen kann.',
        ),
        paragraph('Bis [Jahr] wollen wir erreicht haben: [das Ziel, so dass man sieht, ob es erreicht ist].'),
        heading('Wer am Tisch sitzt'),
        paragraph(
          'Die Partner kommen aus diesen Gruppen: [Gruppen]. Jeder Partner hat einen Sitz, und jeder Sitz hat eine Stimme.',
        ),
        bullets(
          'Ein Partner kommt dazu, wenn alle Gruppen sagen konnten, was dagegen spricht.',
          'Ein Partner kann jederzeit gehen und sagt den anderen, warum.',
          'Sitzt aus einer Gruppe niemand am Tisch, suchen wir jemanden, bevor wir entscheiden, was sie betrifft.',
        ),
        heading('Worauf sich alle verlassen können'),
        bullets(
          'Wir sagen offen, was wir nicht annehmen können, und so früh, dass andere einen anderen Weg suchen können.',
          'Nach außen sagen wir nichts über das, was innen noch besprochen wird.',
          'Wer in der Freizeit mitarbeitet, bekommt Reise und Zeit bezahlt aus [Quelle der Mittel].',
        ),
        heading('Wer uns unterstützt'),
        paragraph(
          '[Name der Organisation] führt das Sekretariat. Es bereitet vor, moderiert und führt die Chronik. Es hat keine Stimme.',
        ),
        heading('Wie lange das gilt'),
        paragraph(
          'Wir sehen diese Charta bis [Datum] wieder an, und immer, wenn ein Partner mit einem Grund darum bittet.',
        ),
      ),
    },
  },
}
