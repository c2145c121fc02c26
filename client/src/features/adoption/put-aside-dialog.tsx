import { useLingui } from '@lingui/react/macro'
import { settingAside } from '@roundtable/shared/adoption/adoption'
import type { DocumentVersion } from '../../api/answers.ts'
import { ActDialog } from '../../api/act-dialog.tsx'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'
import { textOf } from '../../api/use-form.ts'
import { TextField } from '../../ui/field.tsx'

interface PutAsideDialogProps {
  slug: string
  documentId: string
  version: DocumentVersion
  onClose(): void
}

/** Takes an open version off the table. It stays readable; a better one can be put forward after it. */
export function PutAsideDialog({ slug, documentId, version, onClose }: PutAsideDialogProps) {
  const { t } = useLingui()
  return (
    <ActDialog
      title={t`Put version ${version.number} aside?`}
      intro={t`Nobody can sign it any more. It stays readable with the signatures it has, and a changed text can be put forward.`}
      submit={t`Put it aside`}
      done={t`Put aside`}
      tone="danger"
      schema={settingAside}
      read={(data) => ({ reason: textOf(data, 'reason') })}
      fields={{ reason: t`Say why in a few words` }}
      send={(json) =>
        unwrap(
          api.partnerships[':slug'].documents[':id'].versions[':version']['put-aside'].$post({
            param: { slug, id: documentId, version: version.id },
            json,
          }),
        )
      }
      {...{ slug, onClose }}
    >
      {(errors) => (
        <TextField
          name="reason"
          label={t`Reason`}
          hint={t`Everybody at the table reads it.`}
          error={errors['reason']}
        />
      )}
    </ActDialog>
  )
}
