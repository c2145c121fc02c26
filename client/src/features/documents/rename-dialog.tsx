import { useLingui } from '@lingui/react/macro'
import { documentTitle } from '@roundtable/shared/documents'
import { ActDialog } from '../../api/act-dialog.tsx'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'
import { Field } from '../../ui/field.tsx'
import type { KeptDocument } from './kept-document.ts'

/** Another name for a document. */
export function RenameDialog({
  slug,
  document,
  onClose,
}: {
  slug: string
  document: KeptDocument
  onClose(): void
}) {
  const { t } = useLingui()
  const { id, title } = document
  return (
    <ActDialog
      {...{ slug, onClose }}
      title={t`Rename the document`}
      intro={t`Everybody reads the new name at once. The record keeps the old one.`}
      schema={documentTitle}
      read={(data) => ({ title: data.get('title') })}
      fields={{ title: t`Enter a title of at most 200 letters` }}
      send={(json) =>
        unwrap(api.partnerships[':slug'].documents[':id'].title.$put({ param: { slug, id }, json }))
      }
      submit={t`Rename`}
      done={t`The document has its new name`}
    >
      {(errors) => (
        <Field
          label={t`Title`}
          name="title"
          defaultValue={title}
          autoComplete="off"
          error={errors['title']}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog has this one field
          autoFocus
        />
      )}
    </ActDialog>
  )
}
