import type { Sector } from '@roundtable/shared/membership'
import type { ReactNode } from 'react'
import './group-shape.css'

/** Groups are told apart by shape first and colour second; drawn in a 16 × 16 box. */
export const sectorShapes = {
  public: <rect x="3" y="3" width="10" height="10" rx="1" />,
  private: <path d="M8 1.5 14.5 8 8 14.5 1.5 8z" />,
  civil_society: <circle cx="8" cy="8" r="5.8" />,
  academia: <path d="M8 2 14.5 13.5h-13z" />,
} as const satisfies Record<Sector, ReactNode>

/** The shape of a stakeholder group. `name` is its text alternative; leave it out where the name stands beside it. */
export function GroupShape({ sector, name }: { sector: Sector; name?: string }) {
  const spoken = name ? ({ role: 'img', 'aria-label': name } as const) : ({ 'aria-hidden': true } as const)
  return (
    <svg className="group-shape" data-sector={sector} viewBox="0 0 16 16" fill="currentColor" {...spoken}>
      {sectorShapes[sector]}
    </svg>
  )
}
