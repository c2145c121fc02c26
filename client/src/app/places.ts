import {
  BookOpenCheck,
  FileText,
  Hand,
  Handshake,
  Inbox,
  type LucideIcon,
  Scale,
  ScrollText,
  Settings,
  UserRound,
  Users,
} from 'lucide-react'
import { useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useHere } from './use-here.ts'

/** A place in a partnership: in the rail, in the palette, and one G-then-key jump away. */
export interface Place {
  to:
    | '/p/$slug/inbox'
    | '/p/$slug/documents'
    | '/p/$slug/partners'
    | '/p/$slug/people'
    | '/p/$slug/expertise'
    | '/p/$slug/commitments'
    | '/p/$slug/secretariat'
    | '/p/$slug/red-lines'
    | '/p/$slug/record'
    | '/p/$slug/settings'
  label: string
  icon: LucideIcon
  /** The second key of its jump: G, then this. */
  key: string
}

/** Every place there is for the person here, in the order of the rail. */
export function usePlaces(): readonly Place[] {
  const { t } = useLingui()
  const role = useHere()?.role
  const inbox: Place = { to: '/p/$slug/inbox', label: t`Inbox`, icon: Inbox, key: 'n' }
  const together: Place[] = [
    { to: '/p/$slug/commitments', label: t`Commitments`, icon: Handshake, key: 'c' },
    { to: '/p/$slug/expertise', label: t`Expertise`, icon: BookOpenCheck, key: 'x' },
    { to: '/p/$slug/secretariat', label: t`Secretariat`, icon: Scale, key: 'y' },
  ]
  return [
    ...(role !== undefined && can(role, 'inbox.read') ? [inbox] : []),
    { to: '/p/$slug/documents', label: t`Documents`, icon: FileText, key: 'd' },
    { to: '/p/$slug/partners', label: t`Partners`, icon: Users, key: 'p' },
    { to: '/p/$slug/people', label: t`People`, icon: UserRound, key: 'h' },
    ...(role !== undefined && can(role, 'profile.read') ? together : []),
    { to: '/p/$slug/red-lines', label: t`Red lines`, icon: Hand, key: 'l' },
    { to: '/p/$slug/record', label: t`Record`, icon: ScrollText, key: 'r' },
    { to: '/p/$slug/settings', label: t`Settings`, icon: Settings, key: 't' },
  ]
}
