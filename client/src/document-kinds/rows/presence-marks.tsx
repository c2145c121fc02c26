import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Avatar } from '../../ui/avatar.tsx'
import type { AtField } from './row-presence.ts'

/**
 * A field as it is shown while somebody else is in it: outlined, with their name above. Presence is never announced.
 * The field stands at the same place whether anybody is there or not: drawn anew, it would lose the caret of who types in it.
 */
export function FieldWithFlag({
  at,
  field,
  children,
}: {
  at: readonly AtField[]
  field: string
  children: ReactNode
}) {
  const here = at.find((each) => each.field === field)
  return (
    <span className="cell-shared" data-present={here && ''} data-sector={here?.person.sector ?? undefined}>
      {here && (
        <span className="cell-flag" aria-hidden="true">
          {here.person.name}
        </span>
      )}
      {children}
    </span>
  )
}

/** Who else is in the row, at its end. */
export function RowFaces({ at }: { at: readonly AtField[] }) {
  const { t } = useLingui()
  return at.map(({ client, person: { name, sector } }) => (
    <span key={client} className="row-face">
      <Avatar name={name} sector={sector} filled size="small" />
      <span className="visually-hidden">{t`${name} is here`}</span>
    </span>
  ))
}
