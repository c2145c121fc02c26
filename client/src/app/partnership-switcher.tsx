import { Plural, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { ChevronsUpDown, Plus } from 'lucide-react'
import { useSession } from '../api/session.ts'
import { useRoleNames } from '../i18n/words.ts'
import { Mark } from '../ui/mark.tsx'
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { useHere } from './use-here.ts'

/** Which partnership one is in, and the way to another. */
export function PartnershipSwitcher() {
  const { t } = useLingui()
  const here = useHere()
  const { partnerships } = useSession()
  const roleNames = useRoleNames()
  const navigate = useNavigate()
  if (!here) return null
  return (
    <Menu
      label={t`Partnerships`}
      trigger={
        <button type="button" className="switcher">
          <Mark />
          <span className="rail-words switcher-words">
            <b>
              <bdi>{here.name}</bdi>
            </b>
            <small>
              {here.role === 'applicant' ? (
                roleNames.applicant
              ) : (
                <Plural value={here.partners} one="# partner" other="# partners" />
              )}
            </small>
          </span>
          <span className="visually-hidden">{t`Choose a partnership`}</span>
          <ChevronsUpDown className="icon rail-words" aria-hidden />
        </button>
      }
    >
      <MenuChoice
        title={t`Your partnerships`}
        value={here.slug}
        onChange={(slug) => void navigate({ to: '/p/$slug/documents', params: { slug } })}
        options={partnerships.map((partnership) => ({
          value: partnership.slug,
          text: partnership.name,
          note: [roleNames[partnership.role], partnership.organisation?.name].filter(Boolean).join(' · '),
        }))}
      />
      {partnerships.some(({ role }) => role === 'secretariat') && (
        <>
          <MenuSeparator />
          <MenuItem
            icon={<Plus className="icon" aria-hidden />}
            text={t`Found another partnership…`}
            onAction={() => void navigate({ to: '/found' })}
          />
        </>
      )}
    </Menu>
  )
}
