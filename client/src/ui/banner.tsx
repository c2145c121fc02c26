import { CircleCheck, CloudOff, Info, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import './banner.css'

const icons = {
  neutral: Info,
  ok: CircleCheck,
  watch: TriangleAlert,
  alert: OctagonAlert,
  offline: CloudOff,
} as const satisfies Record<string, LucideIcon>

interface BannerProps {
  tone?: keyof typeof icons
  /** `alert` interrupts a screen reader, `status` waits. Leave it out for what was there from the start. */
  role?: 'alert' | 'status'
  children: ReactNode
  /** One button at the end. */
  action?: ReactNode
}

/** A sentence that concerns the whole page or form. One at a time; the offline one is ink on full width. */
export function Banner({ tone = 'neutral', role, children, action }: BannerProps) {
  const Icon = icons[tone]
  return (
    <div className="banner" data-tone={tone} role={role}>
      <Icon className="icon" aria-hidden />
      <div className="banner-words">{children}</div>
      {action}
    </div>
  )
}
