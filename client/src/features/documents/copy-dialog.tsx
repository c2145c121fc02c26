import { Trans, useLingui } from '@lingui/react/macro'
import { documentTitle } from '@roundtable/shared/documents'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Field } from '../../ui/field.tsx'
import type { KeptDocument } from './kept-document.ts'
import { useOpen } from './use-open.ts'

/** Starts a document with the content of another and opens it. */
export function CopyDialog({
  slug,
  document,
  onClose,
}: {
  slug: string
  document: KeptDocument
  onClose(): void
}) {
  const { t } = useLingui()
  const open = useOpen(slug)
  const { id, title } = document
  const form = useForm({
    schema: documentTitle,
    read: (data) => ({ title: data.get('title') }),
    fields: { title: t`Enter a title of at most 200 letters` },
    send: (json) =>
      unwrap(api.partnerships[':slug'].documents[':id'].copies.$post({ param: { slug, id }, json })),
    async onDone(copy) {
      await open(copy.id)
      onClose()
    },
  })
  return (
    <FormDialog
      title={t`Duplicate “${title}”`}
      answers={[t`Cancel`, t`Duplicate it`]}
      busy={t`Copying…`}
      {...{ form, onClose }}
    >
      <p>
        <Trans>
          The new document has the content of now and says where it came from. The history and what was said
          about it stay with the original.
        </Trans>
      </p>
      <Field
        label={t`Title of the copy`}
        name="title"
        defaultValue={t`Copy of ${title}`.slice(0, 200)}
        autoComplete="off"
        error={form.errors['title']}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog has this one field
        autoFocus
      />
    </FormDialog>
  )
}
