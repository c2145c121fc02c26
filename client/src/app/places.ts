import { FileText, type LucideIcon, Users } from 'lucide-react'
import { useLingui } from '@lingui/react/macro'

/** A place in a partnership: in the rail, in the palette, and one G-then-key jump away. */
export interface Place {
  to: '/p/$slug/documents' | '/p/$slug/partners'
  label: string
  icon: LucideIcon
  /** The second key of its jump: G, then this. */
  key: string
}

/** Every place there is, in the order of the rail. */
export function usePlaces(): readonly Place[] {
  const { t } = useLingui()
  return [
    { to: '/p/$slug/documents', label: t`Documents`, icon: FileText, key: 'd' },
    { to: '/p/$slug/partners', label: t`Partners`, icon: Users, key: 'p' },
  ]
}
