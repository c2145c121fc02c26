import { Plural } from '@lingui/react/macro'
import type { Light } from '@roundtable/shared/due-diligence/glance'
import { CircleCheck, CircleHelp, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react'
import { useLightNames } from './words.ts'
import './light.css'

const icons: Readonly<Record<Light, LucideIcon>> = {
  ok: CircleCheck,
  watch: TriangleAlert,
  alert: OctagonAlert,
  unknown: CircleHelp,
}

/** What is known of one thing: a shape, a word and last a colour. */
export function LightMark({ light }: { light: Light }) {
  const name = useLightNames()[light]
  const Icon = icons[light]
  return (
    <span className="light" data-light={light}>
      <Icon className="icon" aria-hidden />
      {name}
    </span>
  )
}

/** How many stand at each light; what is missing is named first, and none is left out because it is nought. */
export function LightCounts({ counts }: { counts: Readonly<Record<Light, number>> }) {
  return (
    <ul className="light-counts">
      {(['unknown', 'alert', 'watch', 'ok'] as const).map((light) => (
        <li key={light} className="light" data-light={light} data-none={counts[light] === 0 || undefined}>
          <Count light={light} count={counts[light]} />
        </li>
      ))}
    </ul>
  )
}

function Count({ light, count }: { light: Light; count: number }) {
  const Icon = icons[light]
  return (
    <>
      <Icon className="icon" aria-hidden />
      <span>
        {light === 'unknown' && <Plural value={count} one="# unknown" other="# unknown" />}
        {light === 'alert' && <Plural value={count} one="# not acceptable" other="# not acceptable" />}
        {light === 'watch' && <Plural value={count} one="# concern" other="# concerns" />}
        {light === 'ok' && <Plural value={count} one="# fine" other="# fine" />}
      </span>
    </>
  )
}
