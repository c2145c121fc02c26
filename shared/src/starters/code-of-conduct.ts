import { clause, heading, paragraph, prose } from './prose-words.ts'
import type { Starter } from './starter.ts'

export const codeOfConduct: Starter = {
  id: 'code-of-conduct',
  kind: 'code-of-conduct',
  version: 1,
  licence: 'CC BY 4.0',
  source: 'Roundtable',
  needs: { groups: 2, seats: 2 },
  texts: {
    en: {
      title: 'Code of conduct',
      about: 'How the collaboration works and how decisions are made, clause by clause.',
      content: prose(
        heading('How does the collaboration work?', 'collaboration'),
        heading('What we are here for', 'purpose', 3),
        clause(
          'starterpurpose1',
          'We work together to reach [the joint objective]. What does not serve it, each partner does alone.',
        ),
        heading('Who does what', 'roles', 3),
        clause('starterroles001', 'Each task has exactly one seat that answers for it. Others may help.'),
        heading('When we meet', 'meetings', 3),
        clause(
          'startermeeting1',
          'We meet every [weeks or months]. Papers are there [number] days before, in [languages].',
        ),
        heading('How we speak, inside and outside', 'communication', 3),
        clause(
          'starterspeech01',
          'Inside, everybody may say what they think. What is said is not used against anybody.',
        ),
        clause(
          'starterspeech02',
          'Outside, only what was decided and cleared is told, by the person named for it.',
        ),
        heading('What we share', 'information', 3),
        clause(
          'starterinform01',
          'Prices, volumes and customers are not talked about. Data about people is shared for one stated purpose and a stated time.',
        ),
        heading('Who carries the cost', 'resources', 3),
        clause(
          'startermoney001',
          'Each partner carries its own cost. The cost of small partners is carried by [source of funds].',
        ),
        heading('When we disagree', 'conflicts', 3),
        clause(
          'starterdispute1',
          'Who sees a breach of this code says so to the person first, then to the secretariat. If it is about the secretariat, two leads of different groups take it up.',
        ),
        heading('How are decisions made?', 'decisions'),
        heading('Who decides', 'who-decides', 3),
        clause(
          'starterdecide01',
          'The seats decide, one voice each. The secretariat and observers have none.',
        ),
        heading('By which methods', 'methods', 3),
        clause(
          'startermethod01',
          'We look for consensus first. Where it is not found by [number] rounds, a majority of every group decides.',
        ),
        heading('Who is not there', 'absence', 3),
        clause('starterabsence1', 'A lead who cannot come names a deputy. Silence is no consent.'),
        heading('Objections', 'objections', 3),
        clause(
          'starterobject01',
          'An objection says which harm it sees. The text is changed, or the objection is recorded with its reason.',
        ),
        heading('From when it holds', 'force', 3),
        clause('starterforce001', 'A decision holds from the day it is entered in the record.'),
        heading('When we look again', 'review', 3),
        clause('starterreview01', 'We look at this code once a year, and when a partner joins.'),
        paragraph('Words in square brackets are to be filled in together.'),
      ),
    },
    de: {
      title: 'Verhaltenskodex',
      about: 'Wie die Zusammenarbeit läuft und wie entschieden wird, Regel für Regel.',
      content: prose(
        heading('Wie läuft die Zusammenarbeit?', 'collaboration'),
        heading('Wozu wir da sind', 'purpose', 3),
        clause(
          'starterpurpose1',
          'Wir arbeiten zusammen, um [das gemeinsame Ziel] zu erreichen. Was dem nicht dient, tut jeder Partner für sich.',
        ),
        heading('Wer was tut', 'roles', 3),
        clause(
          'starterroles001',
          'Für jede Aufgabe ist genau ein Sitz verantwortlich. Andere können helfen.',
        ),
        heading('Wann wir uns treffen', 'meetings', 3),
        clause(
          'startermeeting1',
          'Wir treffen uns alle [Wochen oder Monate]. Unterlagen liegen [Zahl] Tage vorher vor, auf [Sprachen].',
        ),
        heading('Wie wir innen und außen sprechen', 'communication', 3),
        clause(
          'starterspeech01',
          'Innen können alle sagen, was sie denken. Was gesagt wird, wird gegen niemanden verwendet.',
        ),
        clause(
          'starterspeech02',
          'Nach außen wird nur gesagt, was entschieden und freigegeben ist, und zwar von der dafür benannten Person.',
        ),
        heading('Was wir teilen', 'information', 3),
        clause(
          'starterinform01',
          'Über Preise, Mengen und Kunden wird nicht gesprochen. Daten über Menschen werden für einen genannten Zweck und eine genannte Zeit geteilt.',
        ),
        heading('Wer die Kosten trägt', 'resources', 3),
        clause(
          'startermoney001',
          'Jeder Partner trägt seine Kosten selbst. Die Kosten kleiner Partner trägt [Quelle der Mittel].',
        ),
        heading('Wenn wir uneinig sind', 'conflicts', 3),
        clause(
          'starterdispute1',
          'Wer einen Verstoß sieht, sagt es zuerst der Person und dann dem Sekretariat. Geht es um das Sekretariat, nehmen sich zwei Federführungen verschiedener Gruppen der Sache an.',
        ),
        heading('Wie wird entschieden?', 'decisions'),
        heading('Wer entscheidet', 'who-decides', 3),
        clause(
          'starterdecide01',
          'Es entscheiden die Sitze, jeder mit einer Stimme. Sekretariat und Beobachter haben keine.',
        ),
        heading('Nach welchem Verfahren', 'methods', 3),
        clause(
          'startermethod01',
          'Wir suchen zuerst den Konsens. Findet er sich in [Zahl] Runden nicht, entscheidet die Mehrheit jeder Gruppe.',
        ),
        heading('Wer nicht da ist', 'absence', 3),
        clause(
          'starterabsence1',
          'Wer nicht kommen kann, benennt eine Stellvertretung. Schweigen ist keine Zustimmung.',
        ),
        heading('Einwände', 'objections', 3),
        clause(
          'starterobject01',
          'Ein Einwand sagt, welchen Schaden er sieht. Der Text wird geändert, oder der Einwand wird mit seinem Grund festgehalten.',
        ),
        heading('Ab wann es gilt', 'force', 3),
        clause('starterforce001', 'Eine Entscheidung gilt ab dem Tag, an dem sie in der Chronik steht.'),
        heading('Wann wir wieder hinsehen', 'review', 3),
        clause(
          'starterreview01',
          'Wir sehen diesen Kodex einmal im Jahr an, und wenn ein Partner dazukommt.',
        ),
        paragraph('Was in eckigen Klammern steht, füllen Sie gemeinsam aus.'),
      ),
    },
  },
}
