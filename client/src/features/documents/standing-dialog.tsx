import { useLingui } from '@lingui/react/macro'
import { documentStanding } from '@roundtable/shared/documents'
import { ActDialog } from '../../api/act-dialog.tsx'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'
import { TextField } from '../../ui/field.tsx'
import type { KeptDocument } from './kept-document.ts'

/** Archives a document, or brings it back; either wants a reason. */
export function StandingDialog({
  slug,
  document,
  onClose,
}: {
  slug: string
  document: KeptDocument
  onClose(): void
}) {
  const { t } = useLingui()
  const { id, title, isArchived } = document
  const to = isArchived ? 'open' : 'archived'
  return (
    <ActDialog
      {...{ slug, onClose }}
      title={isArchived ? t`Bring “${title}” back` : t`Archive “${title}”`}
      intro={
        isArchived
          ? t`The partners can write in it again, and it stands among the documents.`
          : t`It is kept as it is. Everybody can still read it and its history; nobody writes in it until a partner brings it back.`
      }
      schema={documentStanding}
      read={(data) => ({ to, reason: data.get('reason') })}
      fields={{ reason: t`Say why in a few words` }}
      send={(json) =>
        unwrap(api.partnerships[':slug'].documents[':id'].standing.$post({ param: { slug, id }, json }))
      }
      submit={isArchived ? t`Bring it back` : t`Archive it`}
      done={isArchived ? t`The document is back` : t`The document is archived`}
    >
      {(errors) => (
        <TextField
          label={t`Reason`}
          hint={t`Everybody at the table reads it.`}
          name="reason"
          rows={2}
          error={errors['reason']}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog has this one field
          autoFocus
        />
      )}
    </ActDialog>
  )
}
