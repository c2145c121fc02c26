import { bullets, heading, paragraph, prose } from './prose-words.ts'
import type { Starter } from './starter.ts'

export const roleSet: Starter = {
  id: 'role-set',
  kind: 'note',
  version: 1,
  licence: 'CC BY 4.0',
  source: 'Roundtable',
  needs: { groups: 2, seats: 3 },
  texts: {
    en: {
      title: 'Roles we need',
      about: 'Six roles that most partnerships need, each with duties, rights and what it needs from others.',
      content: prose(
        paragraph('Each role has one seat that holds it. Strike what you do not need, and fill in who.'),
        heading('Steering'),
        bullets(
          'Holder: [one seat of every group]',
          'Duty: keeps the whole in view between the meetings',
          'Needs: [hours] hours a month, and answers within a week',
        ),
        heading('Secretariat'),
        bullets(
          'Holder: [organisation without a seat]',
          'Duty: prepares, moderates, keeps the record',
          'Right: to ask for an answer; no vote',
        ),
        heading('Finance'),
        bullets(
          'Holder: [seat]',
          'Duty: shows each quarter what came in and what went out',
          'Right: to stop a payment that no decision covers',
        ),
        heading('Knowledge'),
        bullets(
          'Holder: [seat from academia]',
          'Duty: says what is known and what is a guess',
          'Needs: access to [data]',
        ),
        heading('Voice of those concerned'),
        bullets(
          'Holder: [seat of those whose lives it is about]',
          'Right: to be heard before a decision that concerns them',
          'Needs: travel and time paid, and papers in [language]',
        ),
        heading('Speaking outside'),
        bullets('Holder: [person]', 'Duty: tells outside what was decided and cleared, and nothing else'),
      ),
    },
    de: {
      title: 'Rollen, die wir brauchen',
      about: 'Sechs Rollen, die die meisten Partnerschaften brauchen, mit Pflichten, Rechten und Bedarf.',
      content: prose(
        paragraph(
          'Jede Rolle hat genau einen Sitz. Streichen Sie, was Sie nicht brauchen, und tragen Sie ein, wer sie übernimmt.',
        ),
        heading('Steuerung'),
        bullets(
          'Übernimmt: [je ein Sitz jeder Gruppe]',
          'Pflicht: behält zwischen den Treffen das Ganze im Blick',
          'Braucht: [Stunden] Stunden im Monat und Antworten binnen einer Woche',
        ),
        heading('Sekretariat'),
        bullets(
          'Übernimmt: [Organisation ohne Sitz]',
          'Pflicht: bereitet vor, moderiert, führt die Chronik',
          'Recht: um Antwort zu bitten; keine Stimme',
        ),
        heading('Finanzen'),
        bullets(
          'Übernimmt: [Sitz]',
          'Pflicht: zeigt jedes Quartal, was kam und was ging',
          'Recht: eine Zahlung anzuhalten, die keine Entscheidung deckt',
        ),
        heading('Wissen'),
        bullets(
          'Übernimmt: [Sitz aus der Wissenschaft]',
          'Pflicht: sagt, was bekannt und was vermutet ist',
          'Braucht: Zugang zu [Daten]',
        ),
        heading('Stimme der Betroffenen'),
        bullets(
          'Übernimmt: [Sitz derer, um deren Leben es geht]',
          'Recht: gehört zu werden, bevor über sie entschieden wird',
          'Braucht: Reise und Zeit bezahlt, Unterlagen auf [Sprache]',
        ),
        heading('Sprechen nach außen'),
        bullets(
          'Übernimmt: [Person]',
          'Pflicht: sagt nach außen, was entschieden und freigegeben ist, und sonst nichts',
        ),
      ),
    },
  },
}
