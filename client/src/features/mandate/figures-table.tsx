import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { fewestActs } from '@roundtable/shared/mandate/neutrality'
import { CircleHelp } from 'lucide-react'
import type { Secretariat } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { Badge } from '../../ui/badge.tsx'
import { GroupShape } from '../../ui/group-shape.tsx'
import { Table } from '../../ui/table.tsx'

type Figures = Secretariat['figures']

/** What the secretariat’s acts of a year add up to, group by group, with the numbers in words. */
export function FiguresTable({ figures }: { figures: Figures }) {
  const { t } = useLingui()
  const dates = useDates()
  const answerWords = useAnswerWords()
  const heads = [
    { text: t`Group`, share: '24%' },
    { text: t`Invitations` },
    { text: t`Removals` },
    { text: t`Comments moderated` },
    { text: t`Reminders` },
    { text: t`Answers to flags` },
    { text: t`Other acts` },
    { text: t`In words`, share: '26%' },
  ] as const
  return (
    <section>
      <div className="secretariat-head">
        <h2>
          <Trans>How even are its acts?</Trans>
        </h2>
        {figures.state === 'unknown' && (
          <Badge tone="unknown" icon={<CircleHelp className="icon" aria-hidden />}>
            {t`Too little to tell`}
          </Badge>
        )}
      </div>
      <p className="muted">
        <Trans>
          Acts of the secretariat since {dates.day(figures.from)} that concern one group, counted from the
          record.
        </Trans>{' '}
        {figures.state === 'unknown' && (
          <Trans>Below {fewestActs} such acts a difference between groups says nothing.</Trans>
        )}{' '}
        <Plural
          value={figures.concernsNone}
          one="# act concerns no group in particular."
          other="# acts concern no group in particular."
        />
      </p>
      <Table caption={t`Acts of the secretariat by group`} heads={heads}>
        {figures.groups.map(({ group, counts, total, medianAnswerMs }) => (
          <tr key={group.id}>
            <td>
              <GroupShape sector={group.sector} /> <bdi>{group.name}</bdi>
            </td>
            <td data-label={t`Invitations`}>{counts.invitation}</td>
            <td data-label={t`Removals`}>{counts.removal}</td>
            <td data-label={t`Comments moderated`}>{counts.moderation}</td>
            <td data-label={t`Reminders`}>{counts.reminder}</td>
            <td data-label={t`Answers to flags`}>{counts.flag_answer}</td>
            <td data-label={t`Other acts`}>{counts.other}</td>
            <td>
              {[
                t`${plural(total, { 0: 'No act', one: '# act', other: '# acts' })}`,
                ...answerWords(medianAnswerMs),
              ].join(', ')}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

function useAnswerWords(): (medianMs: number | null) => string[] {
  const { t } = useLingui()
  const hourMs = 3_600_000
  return (medianMs) => {
    if (medianMs === null) return []
    const hours = Math.max(1, Math.round(medianMs / hourMs))
    const days = Math.round(hours / 24)
    return hours < 48
      ? [t`half of the answers within ${plural(hours, { one: '# hour', other: '# hours' })}`]
      : [t`half of the answers within ${plural(days, { one: '# day', other: '# days' })}`]
  }
}
