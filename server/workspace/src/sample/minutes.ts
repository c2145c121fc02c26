import type { Sitting } from './history.ts'

/** What was said at the meeting of spring, written down by those who were there. */
export const minutesHistory: readonly Sitting[] = [
  {
    by: 'Clara Wieland',
    at: '2026-03-24T09:00Z',
    edits: [
      {
        add: {
          is: 'paragraph',
          words: 'Tepa, 24 March 2026, 9:00 to 13:20. Eleven of fourteen seats were there, two by video.',
        },
      },
      { add: { is: 'heading', words: 'What was said' } },
      {
        add: {
          is: 'list',
          items: [
            'The baseline covers 1,140 households. The institute explained how it counts income in kind.',
            'Two cooperatives reported devices that do not hold their charge.',
            'The ministry expects the register of plots to open in June.',
          ],
        },
      },
    ],
  },
  {
    by: 'Kwaku Mensah',
    at: '2026-03-24T11:30Z',
    edits: [
      {
        replace: 'Two cooperatives reported devices that do not hold their charge.',
        by: 'Three cooperatives reported devices that do not hold their charge; one has gone back to paper.',
      },
      { add: { is: 'heading', words: 'What comes next' } },
      {
        add: {
          is: 'tasks',
          items: [
            { words: 'Brandt & Sohn replaces the devices of the spring delivery', done: true },
            {
              words: 'The union asks its members which weeks are out of the question for field visits',
              done: false,
            },
            { words: 'The institute sends the method in French', done: false },
          ],
        },
      },
    ],
  },
  {
    by: 'Hannah Weiss',
    at: '2026-03-25T08:05Z',
    edits: [
      {
        replace: 'explained how it counts income in kind.',
        by: 'explained how it counts income in kind, and that the range is wider than the report of autumn said.',
      },
    ],
  },
]
