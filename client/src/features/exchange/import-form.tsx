import { Trans, useLingui } from '@lingui/react/macro'
import { documentKinds } from '@roundtable/shared/document-kinds/registry'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { fileToImport, type FilePreview } from '@roundtable/shared/exchange/exchange'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { kindNames } from '../../i18n/kind-names.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DialogActions } from '../../ui/dialog.tsx'
import { Field, SelectField } from '../../ui/field.tsx'
import { useFileSentence } from './file-refusals.ts'
import { WhatComes } from './what-comes.tsx'

interface ImportFormProps {
  slug: string
  file: { name: string; bytes: string }
  preview: FilePreview
  onClose(): void
  /** Back to choosing. */
  onOther(): void
}

/** What would come of the file, its title and kind, and the step that makes it. */
export function ImportForm({ slug, file, preview, onClose, onOther }: ImportFormProps) {
  const { t } = useLingui()
  const sentence = useFileSentence()
  const kinds = useTextKinds()
  const open = useOpen(slug)
  const form = useForm({
    schema: fileToImport,
    read: (data) => ({ ...file, title: data.get('title'), kind: data.get('kind') ?? preview.kind }),
    fields: { title: t`Enter a title of at most 200 letters` },
    send: (json) => unwrap(api.partnerships[':slug'].imports.$post({ param: { slug }, json })),
    onDone: open,
  })
  return (
    <form {...form.props}>
      <WhatComes name={file.name} preview={preview} />
      <div className="import-fields">
        <Field
          label={t`Title`}
          name="title"
          defaultValue={preview.title}
          autoComplete="off"
          error={form.errors['title']}
        />
        {preview.form !== 'json' && (
          <SelectField label={t`Kind`} name="kind" defaultValue={preview.kind} options={kinds} />
        )}
      </div>
      {form.problem && (
        <Banner tone="alert" role="alert">
          {sentence(form.problem)}
        </Banner>
      )}
      <DialogActions>
        <Button onClick={onOther}>
          <Trans>Choose another file</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" tone="primary" busy={form.busy && t`Importing…`}>
          <Trans>Import</Trans>
        </Button>
      </DialogActions>
    </form>
  )
}

/** The kinds that are texts: no program writes the others. */
function useTextKinds(): Readonly<Record<string, string>> {
  const { i18n } = useLingui()
  const texts = Object.values(documentKinds).filter(({ form }) => form === 'prose')
  return Object.fromEntries(texts.map(({ id }) => [id, i18n._(kindNames[id as DocumentKindId])]))
}

function useOpen(slug: string) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return async ({ id }: { id: string }) => {
    await queryClient.invalidateQueries({ queryKey: ['partnership', slug] })
    await navigate({ to: '/p/$slug/documents/$documentId', params: { slug, documentId: id } })
  }
}
