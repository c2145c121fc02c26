import type { QuestionId } from '@roundtable/shared/document-kinds/conduct-questions'
import type { Sitting } from './history.ts'
import type { Edit } from './pen.ts'

const asks = (asks: QuestionId, words: string): Edit => ({ add: { is: 'heading', words, asks } })
const clause = (id: string, words: string): Edit => ({ add: { is: 'clause', id, words } })

/** How the cocoa partnership works and decides, adopted in February 2026 and gone on with since. Three questions are open: the partners have not come to them yet. */
export const codeHistory: readonly Sitting[] = [
  {
    by: 'Petra Vogel',
    at: '2025-01-14T09:05Z',
    edits: [
      asks('collaboration', 'How does the collaboration work?'),
      asks('purpose', 'What do we work on together, and what not?'),
      clause(
        'purpose0vision',
        'We work on what the vision says and on nothing else. A new field of work needs a decision of all groups.',
      ),
      clause('purpose0prices', 'We do not speak about prices, volumes or the terms of any contract.'),
    ],
  },
  {
    by: 'Ama Dankwa',
    at: '2025-01-14T09:40Z',
    edits: [
      asks('roles', 'Who does what, and who speaks for whom?'),
      clause(
        'roles0onevoice',
        'Each organisation names one person who speaks for it, and one who stands in.',
      ),
      clause(
        'roles0travel',
        'Farmers’ organisations are paid for the time and the travel a meeting costs them.',
      ),
      asks('meetings', 'How often do we meet, and how do we prepare?'),
      clause('meetings0quarter', 'We meet four times a year, once of them in one of the five districts.'),
      {
        add: {
          is: 'list',
          items: ['Papers are sent ten working days before.', 'What is not in the papers is not decided.'],
        },
      },
    ],
  },
  {
    by: 'Jonas Brandt',
    at: '2025-02-04T13:20Z',
    edits: [
      asks('communication', 'How do we speak with each other, and with the outside?'),
      clause(
        'outside0cleared',
        'Nobody speaks for the partnership outside before the text has been cleared by all seats.',
      ),
      asks('information', 'What do we share, and what stays confidential?'),
      clause(
        'share0figures',
        'Figures about a farm are shared with the consent of the family that works it. What is said under ',
      ),
      { refer: 'Figures about a farm', to: 'purpose0prices', words: ' is never minuted.' },
    ],
  },
  {
    by: 'Leila Haddad',
    at: '2025-02-18T10:10Z',
    edits: [
      asks('conflicts', 'What do we do when somebody breaks a rule?'),
      {
        add: {
          is: 'paragraph',
          words: 'To be written with the two reviewers; see the talk of the winter meeting.',
        },
      },
      asks('decisions', 'How are decisions made?'),
      asks('who-decides', 'Who decides on what?'),
      clause('decide0members', 'The assembly of all seats decides on vision, code, members and budget.'),
      clause(
        'decide0committee',
        'The steering committee decides on everything else, and reports within a week.',
      ),
    ],
  },
  {
    by: 'Kwabena Ofori',
    at: '2025-03-11T14:45Z',
    edits: [
      asks('methods', 'By which method do we decide?'),
      clause(
        'methods0consensus',
        'We look for consensus first. Where there is none after two meetings, a majority of every group decides.',
      ),
      clause('methods0secretary', 'The secretariat prepares and moderates. It has no vote.'),
      asks('objections', 'What happens to objections and red lines?'),
      clause(
        'object0reason',
        'An objection names its reason and the smallest change that would settle it. It is heard before we decide as ',
      ),
      { refer: 'An objection names', to: 'methods0consensus', words: ' says.' },
    ],
  },
  {
    by: 'Hannah Weiss',
    at: '2025-04-22T11:15Z',
    edits: [
      asks('absence', 'What if somebody cannot be there?'),
      {
        replace: 'four times a year, once of them in one of the five districts.',
        by: 'four times a year, twice of them in the districts, and never in the weeks of the main harvest.',
      },
    ],
  },
  {
    by: 'Samuel Adjei-Nti',
    at: '2026-01-27T08:50Z',
    edits: [
      asks('review', 'When do we look at these rules again?'),
      clause(
        'review0yearly',
        'Once a year, at the first meeting after the harvest, and whenever a partner asks for it.',
      ),
    ],
  },
  {
    by: 'Efua Bonsu',
    at: '2026-03-24T09:10Z',
    edits: [
      {
        replace: 'Papers are sent ten working days before.',
        by: 'Papers are sent fifteen working days before, in English and in French.',
      },
    ],
  },
  {
    by: 'Kwaku Mensah',
    at: '2026-04-14T13:35Z',
    edits: [
      { replace: 'reports within a week.', by: 'reports to every seat within three days.' },
      {
        add: {
          is: 'clause',
          id: 'roles0interpreter',
          words: 'Who needs an interpreter says so two weeks ahead. The partnership pays.',
        },
        after: 'Farmers’ organisations are paid',
      },
    ],
  },
]
