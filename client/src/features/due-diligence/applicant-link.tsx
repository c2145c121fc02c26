import { Trans, useLingui } from '@lingui/react/macro'
import { useDates } from '../../i18n/dates.ts'
import { Field } from '../../ui/field.tsx'

/** The way in for the person of the applicant. It is shown this once; the server keeps only its hash. */
export function ApplicantLink({
  link,
  expiresAt,
  mailed,
}: {
  link: string
  expiresAt: number
  mailed: boolean
}) {
  const { t } = useLingui()
  const until = useDates().deadline(expiresAt)
  return (
    <>
      <p>
        {mailed ? (
          <Trans>The invitation was sent by mail. You can also hand the link over yourself.</Trans>
        ) : (
          <Trans>
            This server sends no mail. Hand this link to the applicant yourself; it is shown only now.
          </Trans>
        )}
      </p>
      <Field
        label={t`Invitation link`}
        value={link}
        readOnly
        dir="ltr"
        onFocus={(event) => event.target.select()}
      />
      <p className="small">
        <Trans>It works once and until {until}.</Trans>
      </p>
    </>
  )
}
