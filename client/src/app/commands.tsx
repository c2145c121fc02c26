import { useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import {
  CircleUser,
  FileText,
  Keyboard,
  Languages,
  LogOut,
  type LucideIcon,
  SunMoon,
  Table2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { partnershipQuery, whereRead } from '../api/partnership.ts'
import { useSession } from '../api/session.ts'
import { type Language, languages } from '../i18n/i18n.ts'
import { openShortcuts, openSignOut } from './layers.ts'
import { usePlaces } from './places.ts'
import { useLanguage, useTheme, useThemeNames } from './preferences.ts'
import { themes } from './theme.ts'
import { useHere } from './use-here.ts'

/** One line of the palette. */
export interface Command {
  id: string
  text: string
  icon: LucideIcon
  shortcut?: string
  /** A second line, where the name alone does not say enough. */
  detail?: ReactNode
  run(): void
}
export interface CommandGroup {
  title: string
  commands: Command[]
}

/** All that can be gone to or done from here, in groups; empty groups are left out. */
export function useCommands(): CommandGroup[] {
  const { t } = useLingui()
  const groups = [
    { title: t`Documents`, commands: useDocumentCommands() },
    { title: t`Places`, commands: usePlaceCommands() },
    { title: t`Actions`, commands: [...useOwnCommands(), ...useLookCommands(), ...useWayOut()] },
  ]
  return groups.filter((group) => group.commands.length > 0)
}

function useDocumentCommands(): Command[] {
  const navigate = useNavigate()
  const here = useHere()
  const slug = here?.slug ?? ''
  const documents =
    useQuery({ ...partnershipQuery(slug), enabled: here !== undefined && can(here.role, 'partnership.read') })
      .data?.documents ?? []
  return documents
    .filter(({ archivedAt }) => archivedAt === null)
    .map((document) => ({
      id: `document ${document.id}`,
      text: document.title,
      icon: FileText,
      run: () => void navigate({ to: whereRead(document), params: { slug, documentId: document.id } }),
    }))
}

function usePlaceCommands(): Command[] {
  const navigate = useNavigate()
  const places = usePlaces()
  const here = useHere()
  const { partnerships } = useSession()
  const ownPlaces = places.map(({ to, label, icon, key }) => ({
    id: to,
    text: label,
    icon,
    shortcut: `G ${key.toUpperCase()}`,
    run: () => void (here && navigate({ to, params: { slug: here.slug } })),
  }))
  const otherTables = partnerships
    .filter((partnership) => partnership.slug !== here?.slug)
    .map(({ slug, name }) => ({
      id: `partnership ${slug}`,
      text: name,
      icon: Table2,
      run: () => void navigate({ to: '/p/$slug/documents', params: { slug } }),
    }))
  return [...(here ? ownPlaces : []), ...otherTables]
}

function useOwnCommands(): Command[] {
  const { t } = useLingui()
  const navigate = useNavigate()
  return [
    {
      id: 'account',
      text: t`Account and sign-in`,
      icon: CircleUser,
      run: () => void navigate({ to: '/account' }),
    },
    { id: 'shortcuts', text: t`Keyboard shortcuts`, icon: Keyboard, shortcut: '?', run: openShortcuts },
  ]
}

function useWayOut(): Command[] {
  const { t } = useLingui()
  return [{ id: 'sign out', text: t`Sign out`, icon: LogOut, run: openSignOut }]
}

function useLookCommands(): Command[] {
  const { t } = useLingui()
  const [theme, setTheme] = useTheme()
  const themeNames = useThemeNames()
  const [language, setLanguage] = useLanguage()
  const looks = themes
    .filter((each) => each !== theme)
    .map((each) => ({
      id: `theme ${each}`,
      text: t`Appearance: ${themeNames[each]}`,
      icon: SunMoon,
      run: () => setTheme(each),
    }))
  const tongues = (Object.keys(languages) as Language[])
    .filter((each) => each !== language)
    .map((each) => ({
      id: `language ${each}`,
      text: t`Language: ${languages[each].name}`,
      icon: Languages,
      run: () => setLanguage(each),
    }))
  return [...looks, ...tongues]
}
