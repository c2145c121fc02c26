import { useLingui } from '@lingui/react/macro'
import { type Level, levels } from '@roundtable/shared/profiles/expertise'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useAct } from './use-act.ts'
import { useLevelNames } from './words.ts'

interface LevelSelectProps {
  slug: string
  topic: { id: string; name: string }
  level: Level | null
}

/** One's own organisation says what it knows of a topic: saved as it is chosen. */
export function LevelSelect({ slug, topic, level }: LevelSelectProps) {
  const { t } = useLingui()
  const names = useLevelNames()
  const act = useAct(slug)
  const state = (chosen: Level | null) =>
    act.mutate({
      act: () =>
        unwrap(
          api.partnerships[':slug'].topics[':id'].level.$put({
            param: { slug, id: topic.id },
            json: { level: chosen },
          }),
        ),
      done: t`Your word on “${topic.name}” is saved`,
    })
  return (
    <select
      className="field-input level-select"
      aria-label={t`What you know of ${topic.name}`}
      value={level ?? ''}
      disabled={act.isPending}
      onChange={({ target }) => state(levels.find((each) => String(each) === target.value) ?? null)}
    >
      <option value="">{t`Not said`}</option>
      {levels.map((each) => (
        <option key={each} value={each}>
          {each} · {names[each]}
        </option>
      ))}
    </select>
  )
}
