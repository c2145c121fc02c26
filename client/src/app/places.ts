import {
  BookOpenCheck,
  FileText,
  FolderSearch,
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
import { type Action, can } from '@roundtable/shared/permissions'
import { useHere } from './use-here.ts'

/** A place in a partnership: in the rail, in the palette, and one G-then-key jump away. */
export interface Place {
  to:
    | '/p/$slug/inbox'
    | '/p/$slug/documents'
    | '/p/$slug/partners'
    | '/p/$slug/people'
    | '/p/$slug/due-diligence'
    | '/p/$slug/expertise'
    | '/p/$slug/commitments'
    | '/p/$slug/secretariat'
    | '/p/$slug/red-lines'
    | '/p/$slug/record'
    | '/p/$slug/settings'
    | '/p/$slug/application'
  label: string
  icon: LucideIcon
  /** The second key of its jump: G, then this. */
  key: string
  /** Whoever may do this finds the place. */
  asks: Action
}

/** Every place there is for the person here, in the order of the rail. An applicant has its application and nothing else. */
export function usePlaces(): readonly Place[] {
  const { t } = useLingui()
  const role = useHere()?.role
  const dueDiligence = { label: t`Due diligence`, icon: FolderSearch, key: 'g' }
  const application = { label: t`Application`, icon: FolderSearch, key: 'g' }
  const commitments = { label: t`Commitments`, icon: Handshake, key: 'c' }
  const expertise = { label: t`Expertise`, icon: BookOpenCheck, key: 'x' }
  const secretariat = { label: t`Secretariat`, icon: Scale, key: 'y' }
  if (role === undefined) return []
  if (role === 'applicant') return [{ to: '/p/$slug/application', ...application, asks: 'application.read' }]
  const places: readonly Place[] = [
    { to: '/p/$slug/inbox', label: t`Inbox`, icon: Inbox, key: 'n', asks: 'inbox.read' },
    { to: '/p/$slug/documents', label: t`Documents`, icon: FileText, key: 'd', asks: 'document.read' },
    { to: '/p/$slug/partners', label: t`Partners`, icon: Users, key: 'p', asks: 'people.read' },
    { to: '/p/$slug/people', label: t`People`, icon: UserRound, key: 'h', asks: 'people.read' },
    { to: '/p/$slug/due-diligence', ...dueDiligence, asks: 'diligence.read' },
    { to: '/p/$slug/commitments', ...commitments, asks: 'profile.read' },
    { to: '/p/$slug/expertise', ...expertise, asks: 'profile.read' },
    { to: '/p/$slug/secretariat', ...secretariat, asks: 'profile.read' },
    { to: '/p/$slug/red-lines', label: t`Red lines`, icon: Hand, key: 'l', asks: 'partnership.read' },
    { to: '/p/$slug/record', label: t`Record`, icon: ScrollText, key: 'r', asks: 'partnership.read' },
    { to: '/p/$slug/settings', label: t`Settings`, icon: Settings, key: 't', asks: 'partnership.read' },
  ]
  return places.filter(({ asks }) => can(role, asks))
}
