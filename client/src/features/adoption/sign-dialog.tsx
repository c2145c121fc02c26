import { Trans, useLingui } from '@lingui/react/macro'
import { newSignature } from '@roundtable/shared/adoption/adoption'
import { useState } from 'react'
import type { DocumentVersion } from '../../api/answers.ts'
import { ActDialog } from '../../api/act-dialog.tsx'
import { api } from '../../api/api.ts'
import { useOwnMembership } from '../../api/session.ts'
import { unwrap } from '../../api/unwrap.ts'
import { textOf } from '../../api/use-form.ts'
import { Choices } from '../../ui/choices.tsx'
import { TextField } from '../../ui/field.tsx'

interface SignDialogProps {
  slug: string
  documentId: string
  version: DocumentVersion
  onClose(): void
}

/** Signs for the person's seat, as the text stands or with a reservation beside it. */
export function SignDialog({ slug, documentId, version, onClose }: SignDialogProps) {
  const { t } = useLingui()
  const [how, setHow] = useState<'plain' | 'reserved'>('plain')
  const organisation = <bdi>{useOwnMembership(slug)?.organisation?.name}</bdi>
  const waiting = version.seats.filter((seat) => seat.standing === 'asked' && seat.signature === null)
  return (
    <ActDialog
      title={t`Sign version ${version.number} of “${version.title}”?`}
      intro={
        <>
          <Trans>You sign for {organisation}. A signature stays; it cannot be taken back.</Trans>{' '}
          {waiting.length === 1 ? (
            <Trans>Yours is the last one: the text is adopted as you sign.</Trans>
          ) : (
            <Trans>The text is adopted when the others have signed too.</Trans>
          )}
        </>
      }
      submit={t`Sign for my seat`}
      done={t`Signed`}
      schema={newSignature}
      read={(data) => ({ reservation: how === 'plain' ? null : textOf(data, 'reservation') })}
      fields={{ reservation: t`Say in a sentence what you reserve` }}
      send={(json) =>
        unwrap(
          api.partnerships[':slug'].documents[':id'].versions[':version'].signature.$post({
            param: { slug, id: documentId, version: version.id },
            json,
          }),
        )
      }
      {...{ slug, onClose }}
    >
      {(errors) => (
        <>
          <Choices<'plain' | 'reserved'>
            name="how"
            label={t`How do you sign?`}
            value={how}
            onChange={setHow}
            options={[
              { value: 'plain', label: t`As it stands` },
              {
                value: 'reserved',
                label: t`With a reservation`,
                hint: t`You sign, and everybody reads beside the text where you see it differently.`,
              },
            ]}
          />
          {how === 'reserved' && (
            <TextField
              name="reservation"
              label={t`Your reservation`}
              hint={t`It stays with this version, and everybody at the table reads it.`}
              error={errors['reservation']}
            />
          )}
        </>
      )}
    </ActDialog>
  )
}
