import { Trans, useLingui } from '@lingui/react/macro'
import { chooseLanguage, type Language, languages } from '../../i18n/i18n.ts'
import { SelectField } from '../../ui/field.tsx'
import { AccountPart } from './account-part.tsx'

/** The language of the pages on this device. */
export function OwnLanguage() {
  const { t, i18n } = useLingui()
  return (
    <AccountPart title={t`Language`} about={<Trans>It counts for the pages in this browser.</Trans>}>
      <form>
        <SelectField
          label={t`Language`}
          value={i18n.locale}
          onChange={(event) => void chooseLanguage(event.target.value as Language)}
        >
          {Object.entries(languages).map(([value, { name }]) => (
            <option key={value} value={value} lang={value}>
              {name}
            </option>
          ))}
        </SelectField>
      </form>
    </AccountPart>
  )
}
