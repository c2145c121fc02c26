import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ChangeEvent } from 'react'
import { partnershipQuery } from '../../api/partnership.ts'
import { useAreaNames } from '../../i18n/acts/area-names.ts'
import { Field, Options, SelectField } from '../../ui/field.tsx'
import { peopleQuery } from './queries.ts'
import { readShown, type Shown } from './shown.ts'

/** Narrows the record to who acted, what about and when. What is chosen stands in the address. */
export function RecordFilters({ slug, shown }: { slug: string; shown: Shown }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const areaNames = useAreaNames()
  const choose = (name: keyof Shown) => (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => {
    const search = readShown({ ...shown, [name]: event.target.value })
    void navigate({ to: '/p/$slug/record', params: { slug }, search, replace: true })
  }
  return (
    <search className="record-filters" aria-label={t`Narrow the record`}>
      <SelectField label={t`Who`} value={shown.who ?? ''} onChange={choose('who')}>
        <option value="">{t`Everybody`}</option>
        <option value="secretariat">{t`The secretariat`}</option>
        <WhoOptions slug={slug} />
      </SelectField>
      <SelectField label={t`What about`} value={shown.area ?? ''} onChange={choose('area')}>
        <option value="">{t`Everything`}</option>
        <Options of={areaNames} />
      </SelectField>
      <Field label={t`From`} type="date" value={shown.from ?? ''} onChange={choose('from')} />
      <Field label={t`Until`} type="date" value={shown.until ?? ''} onChange={choose('until')} />
    </search>
  )
}

function WhoOptions({ slug }: { slug: string }) {
  const { t } = useLingui()
  const organisations = useQuery(partnershipQuery(slug)).data?.organisations ?? []
  const members = useQuery(peopleQuery(slug)).data ?? []
  return (
    <>
      <optgroup label={t`Organisations`}>
        <Options of={Object.fromEntries(organisations.map(({ id, name }) => [`organisation:${id}`, name]))} />
      </optgroup>
      <optgroup label={t`People`}>
        <Options of={Object.fromEntries(members.map(({ person }) => [`person:${person.id}`, person.name]))} />
      </optgroup>
    </>
  )
}
