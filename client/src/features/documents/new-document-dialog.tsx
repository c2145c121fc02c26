import { Trans, useLingui } from '@lingui/react/macro'
import { type DocumentKindId, newDocument } from '@roundtable/shared/documents'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { kindsInOrder } from '../../document-kinds/kind-words.ts'
import { kindNames } from '../../i18n/kind-names.ts'
import { Choices } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { useOpen } from './use-open.ts'

interface NewDocumentDialogProps {
  slug: string
  /** The kind that is chosen at first. */
  kind?: DocumentKindId | undefined
  onClose(): void
}

/** Asks what is to be written and what it is called, and opens the new document. */
export function NewDocumentDialog({ slug, kind: first = 'vision', onClose }: NewDocumentDialogProps) {
  const { t, i18n } = useLingui()
  const [kind, setKind] = useState<DocumentKindId>(first)
  const [title, setTitle] = useState<string>()
  const open = useOpen(slug)
  const form = useForm({
    schema: newDocument,
    read: (data) => ({ kind, title: data.get('title') }),
    fields: { title: t`Enter a title of at most 200 letters` },
    send: (json) => unwrap(api.partnerships[':slug'].documents.$post({ param: { slug }, json })),
    onDone: ({ id }) => open(id),
  })
  return (
    <FormDialog
      title={t`Start a document`}
      answers={[t`Cancel`, t`Start writing`]}
      busy={t`Starting…`}
      {...{ form, onClose }}
    >
      <p className="new-document-shelf">
        <Link to="/p/$slug/documents/starters" params={{ slug }}>
          <Trans>Start from a text others have used</Trans>
        </Link>
      </p>
      <Choices<DocumentKindId>
        name="kind"
        label={t`What do you want to write?`}
        value={kind}
        onChange={setKind}
        options={kindsInOrder.map(({ id, name, about }) => ({
          value: id,
          label: i18n._(name),
          hint: i18n._(about),
        }))}
      />
      <Field
        label={t`Title`}
        hint={t`What the partners will call it.`}
        name="title"
        autoComplete="off"
        // The kind's own name until somebody writes another.
        value={title ?? (kind === 'note' ? '' : i18n._(kindNames[kind]))}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={form.errors['title']}
      />
    </FormDialog>
  )
}
