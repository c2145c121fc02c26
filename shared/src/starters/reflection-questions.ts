import { heading, numbers, paragraph, prose } from './prose-words.ts'
import type { Starter } from './starter.ts'

export const reflectionQuestions: Starter = {
  id: 'reflection-questions',
  kind: 'note',
  version: 1,
  licence: 'CC BY 4.0',
  source: 'Roundtable',
  needs: { groups: 1, seats: 2 },
  texts: {
    en: {
      title: 'Questions for our reflection',
      about: 'Twelve questions for a self-critical look, from the first weeks on.',
      content: prose(
        paragraph(
          'For the meeting on [date]. Everybody answers alone first, in ten minutes; then we read together.',
        ),
        heading('Where we stand'),
        numbers(
          'What have we reached that none of us would have reached alone?',
          'What did we announce and not do? What was in the way?',
          'Do we still work on the same goal?',
        ),
        heading('How we work'),
        numbers(
          'Whose voice did we not hear enough?',
          'What took longer than it should have? Who waited for whom?',
          'Which decision would we take differently today?',
        ),
        heading('How we treat each other'),
        numbers(
          'Can I say openly what I cannot accept?',
          'Is the secretariat fair to every group?',
          'What do we owe somebody at this table?',
        ),
        heading('What comes next'),
        numbers(
          'What do we stop?',
          'What do we do differently from tomorrow on, and who sees to it?',
          'When do we ask again? By [date].',
        ),
      ),
    },
    de: {
      title: 'Fragen für unsere Reflexion',
      about: 'Zwölf Fragen für einen selbstkritischen Blick, von den ersten Wochen an.',
      content: prose(
        paragraph(
          'Für das Treffen am [Datum]. Alle antworten zuerst für sich, zehn Minuten lang; dann lesen wir gemeinsam.',
        ),
        heading('Wo wir stehen'),
        numbers(
          'Was haben wir erreicht, das niemand von uns allein erreicht hätte?',
          'Was haben wir angekündigt und nicht getan? Was stand im Weg?',
          'Arbeiten wir noch am selben Ziel?',
        ),
        heading('Wie wir arbeiten'),
        numbers(
          'Wessen Stimme haben wir zu wenig gehört?',
          'Was hat länger gedauert als nötig? Wer hat auf wen gewartet?',
          'Welche Entscheidung würden wir heute anders treffen?',
        ),
        heading('Wie wir miteinander umgehen'),
        numbers(
          'Kann ich offen sagen, was ich nicht annehmen kann?',
          'Ist das Sekretariat jeder Gruppe gegenüber fair?',
          'Was schulden wir jemandem an diesem Tisch?',
        ),
        heading('Was als Nächstes kommt'),
        numbers(
          'Womit hören wir auf?',
          'Was machen wir ab morgen anders, und wer achtet darauf?',
          'Wann fragen wir wieder? Bis [Datum].',
        ),
      ),
    },
  },
}
