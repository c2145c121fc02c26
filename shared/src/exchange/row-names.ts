/** What a table and its fields are called in files. */
export interface RowNames {
  readonly name: string
  readonly fields: Readonly<Record<string, string>>
  /** Field → what its values are called, where they are words of ours. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Table → its names, in English, as on the screen. A table without an entry goes by the names of its fields. */
export const rowNames: Readonly<Partial<Record<string, RowNames>>> = {
  milestones: {
    name: 'Milestones',
    fields: {
      number: 'No.',
      title: 'Milestone',
      goal: 'Goal it serves',
      originalDue: 'First promised for',
      whyMoved: 'Why the date moved',
      dependsOn: 'Waits for',
      intermediateOf: 'Step of',
      publicTitle: 'Public wording',
    },
    values: {
      status: {
        planned: 'Planned',
        on_track: 'On track',
        at_risk: 'At risk',
        done: 'Done',
        missed: 'Missed',
        dropped: 'Dropped',
      },
    },
  },
  goals: { name: 'Goals', fields: { title: 'Goal' } },
  roles: {
    name: 'Roles',
    fields: {
      title: 'Role',
      domain: 'Field of work',
      contributions: 'Contributes',
      needsMet: 'Are its needs met?',
      to: 'Until',
    },
    values: { needsMet: { open: 'Not yet', partly: 'Partly', met: 'Yes' } },
  },
}
