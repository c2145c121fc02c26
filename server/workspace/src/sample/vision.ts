import type { Sitting } from './history.ts'

const goal =
  'By 2032, a family that grows cocoa in the five partner districts can live from its work, send its children to ' +
  'school and decide what happens with the data about its land. Buyers, processors and the state share the cost of ' +
  'getting there.'

/** How the vision of the cocoa partnership came to be, from the first meeting on. Invented, like everyone in it. */
export const visionHistory: readonly Sitting[] = [
  {
    by: 'Ama Dankwa',
    at: '2024-02-06T09:12Z',
    edits: [
      { add: { is: 'paragraph', words: goal } },
      { add: { is: 'heading', words: 'What we want to see' } },
      {
        add: {
          is: 'paragraph',
          words:
            'Every bean that a partner buys can be followed to the plot it grew on. Children under fifteen are not ' +
            'employed on any farm that sells to a partner.',
        },
      },
    ],
  },
  {
    by: 'Petra Vogel',
    at: '2024-02-06T09:31Z',
    edits: [
      { add: { is: 'heading', words: 'How we will work' } },
      {
        add: {
          is: 'paragraph',
          words:
            'We decide by consensus where we can and by a majority of every group where we cannot. The secretariat ' +
            'manages our decisions and has no vote. Farmers’ organisations sit at the table **as equals**, with ' +
            'their travel and time paid.',
        },
      },
    ],
  },
  {
    by: 'Jonas Brandt',
    at: '2024-02-13T13:05Z',
    edits: [
      {
        add: {
          is: 'paragraph',
          words: '**Prices and volumes stay outside this partnership.** Each company sets them alone.',
        },
        after: 'Every bean that a partner buys',
      },
      {
        replace: 'share the cost of getting there.',
        by: 'share the cost of getting there, and no partner asks another to carry a risk it would not carry itself.',
      },
    ],
  },
  {
    by: 'Leila Haddad',
    at: '2024-02-20T10:12Z',
    edits: [
      {
        replace: 'any farm that sells to a partner.',
        by:
          'any farm that sells to a partner, and where a child is found at work, the family gets help before anyone ' +
          'gets a penalty.',
      },
    ],
  },
  {
    by: 'Kwabena Ofori',
    at: '2024-03-05T08:40Z',
    edits: [
      {
        replace: 'the plot it grew on. ',
        by: 'the plot it grew on. The forest edge of 2024 still stands. ',
      },
    ],
  },
  {
    by: 'Hannah Weiss',
    at: '2024-04-16T14:20Z',
    edits: [
      { add: { is: 'heading', words: 'What a living income means here' } },
      {
        add: {
          is: 'paragraph',
          words:
            'We mean the income a family needs for food, a house, school, health and a little left over for a bad ' +
            'season. The figure is counted by the institute once a year, with families and not about them, and the ' +
            'method stands open to everyone at this table.',
        },
      },
      {
        add: {
          is: 'table',
          rows: [
            ['What we count', 'Today', '2028', '2032'],
            ['Families at a living income', 'one in five', 'half', 'all in the districts'],
            ['Beans followed to their plot', 'one in ten', 'two thirds', 'every bean'],
            ['Children of school age in school', 'three in four', 'nine in ten', 'every child'],
          ],
        },
      },
    ],
  },
  {
    by: 'Rui Tavares',
    at: '2024-05-21T11:02Z',
    edits: [
      { replace: 'one in ten', by: 'one in eight' },
      {
        add: {
          is: 'paragraph',
          words:
            'The numbers of today come from the baseline of 1,140 households. Where a number is a guess, the report ' +
            'of the year says so.',
        },
        after: 'Families at a living income',
      },
    ],
  },
  {
    by: 'Elena Marchetti',
    at: '2024-06-11T09:45Z',
    edits: [
      { add: { is: 'heading', words: 'What we leave out' } },
      {
        add: {
          is: 'list',
          items: [
            'Other crops, even where the same farms grow them.',
            'Certification labels. We neither run one nor recommend one.',
            'Districts outside the five, until the first phase has been evaluated.',
          ],
        },
      },
    ],
  },
  {
    by: 'Kofi Amarteifio',
    at: '2024-09-17T15:28Z',
    edits: [
      {
        add: {
          is: 'paragraph',
          words:
            'Data about a plot belongs to the family that works it. A partner reads it for one stated purpose and ' +
            'for a stated time, and a family can take its word back without losing a buyer. See the ' +
            '[principles for farm data](https://charter.example.org/principles).',
        },
        after: 'Prices and volumes stay outside',
      },
    ],
  },
  {
    by: 'Ama Dankwa',
    at: '2024-11-12T08:55Z',
    edits: [
      {
        add: {
          is: 'quote',
          words:
            '“My mother knew every tree. I want my daughter to know what every tree earned.” – a member of the union ' +
            'in Wasa Bena, November 2024',
        },
        after: 'By 2032, a family',
      },
    ],
  },
  {
    by: 'Samuel Adjei-Nti',
    at: '2025-02-18T10:20Z',
    edits: [
      {
        add: {
          is: 'paragraph',
          words:
            'The state keeps the register of plots and opens it to the partners that need it. Nobody pays to be in it.',
        },
        after: 'Data about a plot belongs',
      },
    ],
  },
  {
    by: 'Grace Nunoo',
    at: '2025-03-11T12:33Z',
    edits: [
      {
        replace: 'The forest edge of 2024 still stands. ',
        by: 'The forest edge of 2024 still stands, and where it was broken, it is planted again. ',
      },
      {
        replace: 'and where it was broken, it is planted again',
        by: 'and every breach is looked at within a month',
      },
    ],
  },
  {
    by: 'Yaw Sarkodie',
    at: '2025-05-06T09:08Z',
    edits: [
      {
        add: {
          is: 'paragraph',
          words:
            'Each partner says openly what it cannot accept. A red line is not a threat; it tells the others where ' +
            'to look for another way.',
        },
        after: 'We decide by consensus',
      },
    ],
  },
  {
    by: 'Petra Vogel',
    at: '2025-09-23T13:41Z',
    edits: [
      { replace: 'manages our decisions', by: 'moderates our decisions' },
      {
        add: {
          is: 'paragraph',
          words:
            'We look at ourselves once a quarter. If a part of this vision is out of reach, we say so in the same ' +
            'place where we promised it.',
        },
        after: 'Each partner says openly',
      },
    ],
  },
  {
    by: 'Ingrid Solheim',
    at: '2026-01-20T10:15Z',
    edits: [
      { add: { is: 'heading', words: 'What is still to do' } },
      {
        add: {
          is: 'tasks',
          items: [
            { words: 'Read the draft aloud in each of the five districts', done: false },
            { words: 'Ask the women’s groups what is missing', done: false },
            { words: 'Agree the French text with the ministry', done: false },
            { words: 'Name one person for each number in the table', done: false },
          ],
        },
      },
    ],
  },
  {
    by: 'Kwaku Mensah',
    at: '2026-02-17T16:02Z',
    edits: [
      { tick: 'Read the draft aloud' },
      {
        add: {
          is: 'paragraph',
          words:
            'In all five districts people asked the same question first: who comes when a promise is broken? So we ' +
            'write it down: the partner that promised comes, within thirty days, and brings the answer in person.',
        },
        after: 'We look at ourselves once a quarter',
      },
    ],
  },
  {
    by: 'Leila Haddad',
    at: '2026-03-09T10:12Z',
    edits: [
      { tick: 'Ask the women’s groups' },
      {
        replace: 'the family gets help before anyone gets a penalty.',
        by: 'the family gets help before anyone gets a penalty. Help means school fees, a meal and a grown-up’s wage.',
      },
    ],
  },
  {
    by: 'Jonas Brandt',
    at: '2026-04-14T08:30Z',
    edits: [
      {
        add: {
          is: 'paragraph',
          words:
            'A buyer that leaves a district tells the farmers a full season before, and pays the premium for that ' +
            'season all the same.',
        },
        after: 'The state keeps the register',
      },
      { replace: 'one in eight', by: 'one in six' },
    ],
  },
  {
    by: 'Rui Tavares',
    at: '2026-04-21T11:25Z',
    edits: [
      { replace: 'three in four', by: 'four in five' },
      { replace: 'Where a number is a guess', by: 'Where a number is still a guess' },
    ],
  },
]

export const plainVisionHistory: readonly Sitting[] = [
  {
    by: 'Nana Boateng',
    at: '2026-03-17T09:20Z',
    edits: [
      {
        add: {
          is: 'paragraph',
          words:
            'This is our vision in short sentences. We read it at village meetings. If a sentence needs explaining, ' +
            'we change the sentence.',
        },
      },
      {
        add: {
          is: 'numbered',
          items: [
            'A cocoa family can live from cocoa.',
            'Children go to school. They do not do harmful work.',
            'The forest stays where it is.',
            'You decide who may see the map of your land.',
          ],
        },
      },
    ],
  },
  {
    by: 'Ama Dankwa',
    at: '2026-03-24T14:47Z',
    edits: [
      {
        add: {
          is: 'paragraph',
          words:
            'Who promises this? Fourteen organisations: the state, companies, farmers and those who stand with ' +
            'them, and researchers. **Nobody is above the others.**',
        },
      },
      { replace: 'The forest stays where it is.', by: 'The forest stays where it stood in 2024.' },
    ],
  },
  {
    by: 'Abena Tetteh',
    at: '2026-04-02T07:55Z',
    edits: [{ add: { is: 'paragraph', words: 'If we break a promise, we come to you and say why.' } }],
  },
]

export const charterVisionHistory: readonly Sitting[] = [
  {
    by: 'Sofie Lindqvist',
    at: '2025-08-19T08:05Z',
    edits: [
      {
        add: {
          is: 'paragraph',
          words:
            'A map of a farm says how much it bears, who works there and what it is worth. Whoever holds the map ' +
            'holds a part of the farm. We want that to be the farmer.',
        },
      },
    ],
  },
  {
    by: 'Ama Dankwa',
    at: '2025-08-26T13:22Z',
    edits: [
      { add: { is: 'heading', words: 'What a farmer can say' } },
      {
        add: {
          is: 'list',
          items: ['Who may look.', 'What for.', 'Until when.', 'And: no more.'],
        },
      },
    ],
  },
  {
    by: 'Bruno Keller',
    at: '2025-10-07T11:11Z',
    edits: [
      {
        add: {
          is: 'paragraph',
          words:
            'A plot that is no longer shared disappears from every copy **within ten days**, ours included.',
        },
      },
    ],
  },
]
