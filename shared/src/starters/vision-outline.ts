import { bullets, heading, paragraph, prose } from './prose-words.ts'
import type { Starter } from './starter.ts'

export const visionOutline: Starter = {
  id: 'vision-outline',
  kind: 'vision',
  version: 1,
  licence: 'CC BY 4.0',
  source: 'Roundtable',
  needs: { groups: 1, seats: 2 },
  texts: {
    en: {
      title: 'Vision',
      about: 'An outline in five short parts: what will be true, for whom, and what you leave out.',
      content: prose(
        paragraph('By [year], [for whom] can [what will be true for them that is not true today].'),
        heading('What we want to see'),
        bullets(
          '[A change one can see or count]',
          '[A change one can see or count]',
          '[A change one can see or count]',
        ),
        heading('How we will work'),
        paragraph('We decide [how]. [Which group] sits at the table as equals, with [what this needs].'),
        heading('What each of us gives'),
        paragraph(
          'The state gives [what]. Companies give [what]. Civil society gives [what]. Academia gives [what].',
        ),
        heading('What we leave out'),
        bullets(
          '[Something others may expect of us and we will not do]',
          '[A place or a topic that comes later]',
        ),
        heading('How we will know'),
        paragraph('Once a year we count [what], and say openly where we are not.'),
      ),
    },
    de: {
      title: 'Vision',
      about: 'Ein Gerüst in fünf kurzen Teilen: was wahr sein wird, für wen, und was Sie weglassen.',
      content: prose(
        paragraph('Bis [Jahr] können [für wen] [was für sie wahr sein wird und es heute nicht ist].'),
        heading('Was wir sehen wollen'),
        bullets(
          '[Eine Veränderung, die man sehen oder zählen kann]',
          '[Eine Veränderung, die man sehen oder zählen kann]',
          '[Eine Veränderung, die man sehen oder zählen kann]',
        ),
        heading('Wie wir arbeiten werden'),
        paragraph(
          'Wir entscheiden [wie]. [Welche Gruppe] sitzt gleichberechtigt am Tisch, mit [was das braucht].',
        ),
        heading('Was jede Seite gibt'),
        paragraph(
          'Der Staat gibt [was]. Unternehmen geben [was]. Die Zivilgesellschaft gibt [was]. Die Wissenschaft gibt [was].',
        ),
        heading('Was wir weglassen'),
        bullets(
          '[Etwas, das andere von uns erwarten und das wir nicht tun]',
          '[Ein Ort oder ein Thema, das später kommt]',
        ),
        heading('Woran wir es merken'),
        paragraph('Einmal im Jahr zählen wir [was] und sagen offen, wo wir noch nicht sind.'),
      ),
    },
  },
}
