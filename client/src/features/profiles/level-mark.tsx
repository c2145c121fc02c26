import { useLingui } from '@lingui/react/macro'
import type { Level } from '@roundtable/shared/profiles/expertise'
import { useLevelNames } from './words.ts'

/** A level as a number and up to three filled bars; what was not said is a dash, never a nought. */
export function LevelMark({ level, hidden = false }: { level: Level | null; hidden?: boolean }) {
  const { t } = useLingui()
  const names = useLevelNames()
  const words = level === null ? t`Not said` : `${level}, ${names[level]}`
  return (
    <span className="level-mark" data-level={level ?? 'unsaid'}>
      <span aria-hidden="true" className="level-bars">
        {level === null ? '–' : [1, 2, 3].map((bar) => <i key={bar} data-on={bar <= level || undefined} />)}
      </span>
      {!hidden && <span className="visually-hidden">{words}</span>}
    </span>
  )
}
