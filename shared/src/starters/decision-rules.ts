import { bullets, heading, numbers, paragraph, prose } from './prose-words.ts'
import type { Starter } from './starter.ts'

export const decisionRules: Starter = {
  id: 'decision-rules',
  kind: 'note',
  version: 1,
  licence: 'CC BY 4.0',
  source: 'Roundtable',
  needs: { groups: 3, seats: 6 },
  texts: {
    en: {
      title: 'Decision rules',
      about: 'Which question is decided how, with three steps when you do not agree at once.',
      content: prose(
        heading('Before a decision'),
        bullets(
          'Two seats of two different groups put a text forward.',
          'The text is frozen. Who wants to change it brings a new version, and the decision begins anew.',
          'Each seat has at least [number, at least 5] working days.',
        ),
        heading('Three steps'),
        numbers(
          'Consensus: nobody objects. Who does not agree can stand aside, and it is recorded.',
          'If an objection stays: a majority of two thirds, and more yes than no in every group.',
          'If that fails too: the question rests for [number] weeks, and a small group of all sides looks for another text.',
        ),
        heading('What is never decided in silence'),
        paragraph(
          'The vision, the code of conduct, who joins, who is asked to leave, and money above [amount].',
        ),
        heading('Quorum'),
        paragraph(
          'At least half of the seats take part, and at least one seat of every group. A group with nobody on its seats is named in the decision, and is asked when a seat is filled.',
        ),
        heading('Afterwards'),
        paragraph(
          'The result, the reasons and every reservation stand in the record. We look at a decision again after [months] months.',
        ),
      ),
    },
    de: {
      title: 'Entscheidungsregeln',
      about: 'Welche Frage wie entschieden wird, mit drei Stufen, wenn Sie nicht gleich einig sind.',
      content: prose(
        heading('Vor einer Entscheidung'),
        bullets(
          'Zwei Sitze aus zwei verschiedenen Gruppen legen einen Text vor.',
          'Der Text ist festgeschrieben. Wer ihn ändern will, bringt eine neue Version, und die Entscheidung beginnt von vorn.',
          'Jeder Sitz hat mindestens [Zahl, wenigstens 5] Arbeitstage.',
        ),
        heading('Drei Stufen'),
        numbers(
          'Konsens: Niemand wendet etwas ein. Wer nicht zustimmt, kann beiseitetreten, und das wird festgehalten.',
          'Bleibt ein Einwand: zwei Drittel der Stimmen, und in jeder Gruppe mehr Ja als Nein.',
          'Gelingt auch das nicht: Die Frage ruht [Zahl] Wochen, und eine kleine Gruppe aller Seiten sucht einen anderen Text.',
        ),
        heading('Was nie im Schweigeverfahren entschieden wird'),
        paragraph('Die Vision, der Verhaltenskodex, wer dazukommt, wer gehen soll, und Geld über [Betrag].'),
        heading('Beschlussfähigkeit'),
        paragraph(
          'Mindestens die Hälfte der Sitze nimmt teil, und aus jeder Gruppe mindestens ein Sitz. Eine Gruppe, deren Sitze leer sind, wird in der Entscheidung genannt und gefragt, sobald ein Sitz besetzt ist.',
        ),
        heading('Danach'),
        paragraph(
          'Ergebnis, Gründe und jeder Vorbehalt stehen in der Chronik. Nach [Monate] Monaten sehen wir eine Entscheidung wieder an.',
        ),
      ),
    },
  },
}
