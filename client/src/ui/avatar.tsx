import type { Sector } from '@roundtable/shared/membership'
import { initialsOf } from './initials.ts'
import './group-shape.css'
import './avatar.css'

interface AvatarProps {
  name: string
  /** The colour of the person's group. Without one (secretariat, observers) the ring is dashed and colourless. */
  sector: Sector | null
  /** Filled: writing here. Outline: reading, or nothing said. */
  filled?: boolean
  size?: 'normal' | 'small'
}

/** Initials in a ring. Decoration: the name stands beside it, or on what it is inside of; drawn, since what is written on a button must stand in its name. */
export function Avatar({ name, sector, filled = false, size = 'normal' }: AvatarProps) {
  return (
    <span
      className="avatar"
      data-sector={sector ?? undefined}
      data-filled={filled || undefined}
      data-size={size}
      data-initials={initialsOf(name)}
      aria-hidden="true"
    />
  )
}
