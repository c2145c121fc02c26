import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Partnership } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { sessionQuery } from '../../api/session.ts'
import { unwrap } from '../../api/unwrap.ts'
import { confirmation, useForm } from '../../api/use-form.ts'

/** Asks before somebody leaves by themself. */
export function LeaveDialog({ partnership, onClose }: { partnership: Partnership; onClose(): void }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { slug, name } = partnership
  const form = useForm({
    schema: confirmation,
    read: () => undefined,
    fields: {},
    send: () => unwrap(api.partnerships[':slug'].leave.$post({ param: { slug } })),
    onDone: async () => {
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
      await navigate({ to: '/' })
    },
  })
  return (
    <FormDialog
      title={t`Leave ${name}?`}
      answers={[t`Stay`, t`Leave the partnership`]}
      tone="danger"
      busy={t`Leaving…`}
      {...{ form, onClose }}
    >
      <p>{t`You lose access at once, on all your devices. What you wrote stays and keeps your name. To come back you need a new invitation.`}</p>
    </FormDialog>
  )
}
