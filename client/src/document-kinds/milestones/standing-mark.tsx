import { type Standing, standings, useStandingWords } from './milestone-words.ts'

/** The state of a milestone: shape, word and tone. */
export function StandingMark({ standing }: { standing: Standing }) {
  const words = useStandingWords()
  const { Icon, tone } = standings[standing]
  return (
    <span className="standing" data-tone={tone}>
      <Icon className="icon" aria-hidden />
      {words[standing]}
    </span>
  )
}
