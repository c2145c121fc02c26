import { useLingui } from '@lingui/react/macro'
import { namesOf, type Milestone } from '@roundtable/shared/document-kinds/milestone-rules'
import type { MilestoneStatus } from '@roundtable/shared/document-kinds/milestones'
import { useDates } from '../../i18n/dates.ts'
import { wordsOf } from '../field-change.tsx'
import type { WordsProps } from '../rows/rows-words.ts'
import { useSeatWords } from '../rows/use-seat-words.ts'
import { useStandingWords } from './milestone-words.ts'

/** Milestones and goals as they are read: by the names of the screen, seats by who holds them, rows by their titles. */
export default function MilestonesInWords({ slug, tables, children }: WordsProps) {
  const { t } = useLingui()
  const dates = useDates()
  const seat = useSeatWords(slug)
  const standings = useStandingWords()
  const { milestones = [], goals = [] } = tables
  const marks = namesOf(milestones as unknown as readonly Milestone[])
  const titles = new Map([...goals, ...milestones].map(({ id, title }) => [id, String(title ?? '')]))
  const day = (value: unknown) => (typeof value === 'string' ? dates.date(value) : '')
  const milestone = (id: unknown) => {
    if (typeof id !== 'string') return ''
    return titles.has(id) ? `${marks.get(id) ?? ''} ${titles.get(id)}`.trim() : t`a removed milestone`
  }
  const goal = (id: unknown) => (typeof id === 'string' ? titles.get(id) || t`a removed goal` : '')
  return children({
    milestones: {
      name: t`Milestones`,
      title: 'title',
      mark: (id) => marks.get(id) ?? '',
      fields: {
        number: { label: t`No.`, say: wordsOf, isLeftOut: () => true },
        ownerSeat: { label: t`Accountable seat`, say: seat },
        status: { label: t`Status`, say: (status) => standings[status as MilestoneStatus] },
        due: { label: t`Due`, say: day },
        originalDue: {
          label: t`First promised for`,
          say: day,
          isLeftOut: ({ due, originalDue }) => due === originalDue,
        },
        whyMoved: { label: t`Why the date moved`, say: wordsOf },
        start: { label: t`Start`, say: day },
        goal: { label: t`Goal it serves`, say: goal },
        dependsOn: { label: t`Waits for`, say: milestone },
        intermediateOf: { label: t`Step of`, say: milestone },
        contributors: { label: t`Contributing seats`, say: seat },
        evidence: { label: t`Evidence`, say: wordsOf },
        publicTitle: { label: t`Public wording`, say: wordsOf },
      },
    },
    goals: { name: t`Goals`, title: 'title', fields: {} },
  })
}
