import { Trans, useLingui } from '@lingui/react/macro'
import { newDocument } from '@roundtable/shared/documents'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { DocumentInfo } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'

/** Asks for a title and opens the new document. */
export function NewDocumentDialog({ slug, onClose }: { slug: string; onClose(): void }) {
  const { t } = useLingui()
  const form = useForm({
    schema: newDocument,
    read: (data) => ({ kind: 'vision', title: data.get('title') }),
    fields: { title: t`Enter a title of at most 200 letters` },
    send: (json) => unwrap(api.partnerships[':slug'].documents.$post({ param: { slug }, json })),
    onDone: useOpen(slug),
  })
  return (
    <Dialog isOpen onClose={onClose} title={t`Start a vision`}>
      <form {...form.props}>
        <Field
          label={t`Title`}
          hint={t`What the partners will call it.`}
          name="title"
          autoComplete="off"
          error={form.errors['title']}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog has this one field
          autoFocus
        />
        <ProblemBanner problem={form.problem} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" tone="primary" busy={form.busy && t`Starting…`}>
            <Trans>Start writing</Trans>
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function useOpen(slug: string) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return async ({ id }: DocumentInfo) => {
    await queryClient.invalidateQueries({ queryKey: ['partnership', slug] })
    await navigate({ to: '/p/$slug/documents/$documentId', params: { slug, documentId: id } })
  }
}
