import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { CircleUser, Ellipsis, Keyboard, LogOut } from 'lucide-react'
import { useSession } from '../api/session.ts'
import { useRoleNames } from '../i18n/words.ts'
import { type Language, languages } from '../i18n/i18n.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { openShortcuts, openSignOut } from './layers.ts'
import { useLanguage, useTheme, useThemeNames } from './preferences.ts'
import { themes } from './theme.ts'
import { useHere } from './use-here.ts'

/** The person who is signed in, and what is theirs: sessions, look, language, the way out. */
export function AccountMenu() {
  const { t } = useLingui()
  const { person } = useSession()
  return (
    <Menu label={t`Your account`} placement="top start" trigger={<AccountButton />}>
      <AccountItems email={person.email} />
    </Menu>
  )
}

function AccountButton(props: object) {
  const { t } = useLingui()
  const { person } = useSession()
  const here = useHere()
  const roleNames = useRoleNames()
  return (
    <button type="button" {...props} className="account">
      <Avatar name={person.name} sector={here?.sector ?? null} />
      <span className="rail-words account-words">
        <b>
          <bdi>{person.name}</bdi>
        </b>
        {here && (
          <small>
            <bdi>{here.organisation?.name ?? roleNames[here.role]}</bdi>
          </small>
        )}
      </span>
      <span className="visually-hidden">{t`Your account`}</span>
      <Ellipsis className="icon rail-words" aria-hidden />
    </button>
  )
}

function AccountItems({ email }: { email: string }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [theme, setTheme] = useTheme()
  const [language, setLanguage] = useLanguage()
  const themeNames = useThemeNames()
  return (
    <>
      <MenuItem
        icon={<CircleUser className="icon" aria-hidden />}
        text={t`Account and sign-in`}
        onAction={() => void navigate({ to: '/account' })}
      />
      <MenuItem
        icon={<Keyboard className="icon" aria-hidden />}
        text={t`Keyboard shortcuts`}
        shortcut="?"
        onAction={openShortcuts}
      />
      <MenuSeparator />
      <MenuChoice
        title={t`Appearance`}
        value={theme}
        onChange={setTheme}
        options={themes.map((value) => ({ value, text: themeNames[value] }))}
      />
      <MenuSeparator />
      <MenuChoice
        title={t`Language`}
        value={language}
        onChange={setLanguage}
        options={Object.entries(languages).map(([value, { name }]) => ({
          value: value as Language,
          text: name,
        }))}
      />
      <MenuSeparator />
      <MenuItem
        icon={<LogOut className="icon" aria-hidden />}
        text={t`Sign out`}
        note={email}
        onAction={openSignOut}
      />
    </>
  )
}
