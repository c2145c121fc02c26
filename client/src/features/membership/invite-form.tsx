import { useLingui } from '@lingui/react/macro'
import { newInvitation } from '@roundtable/shared/invitations'
import type { RoleAtTheTable } from '@roundtable/shared/permissions'
import { useState } from 'react'
import type { InvitationMade, Partnership } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { FormAnswers } from '../../api/form-answers.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Choices } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { readInvitation } from './invitation-input.ts'
import { OrganisationFields } from './organisation-fields.tsx'
import { useRoleOptions } from './role-options.ts'

interface InviteFormProps {
  partnership: Partnership
  onMade(made: InvitationMade & { email: string }): void
  onClose(): void
}

export function InviteForm({ partnership, onMade, onClose }: InviteFormProps) {
  const { t } = useLingui()
  const [role, setRole] = useState<RoleAtTheTable>('partner_lead')
  const form = useInviteForm(partnership.slug, role, onMade)
  const roleOptions = useRoleOptions()
  return (
    <form {...form.props} className="invite-form">
      <Field
        label={t`E-mail address`}
        name="email"
        type="email"
        autoComplete="off"
        error={form.errors.email}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog with a form begins at its first field
        autoFocus
      />
      <Choices<RoleAtTheTable>
        name="role"
        label={t`Role`}
        value={role}
        onChange={setRole}
        options={roleOptions}
      />
      {role !== 'secretariat' && (
        <OrganisationFields
          key={String(role === 'observer')}
          partnership={partnership}
          watches={role === 'observer'}
          errors={form.errors}
        />
      )}
      <FormAnswers act={t`Make the invitation`} busy={t`Inviting…`} {...{ form, onClose }} />
    </form>
  )
}

function useInviteForm(slug: string, role: RoleAtTheTable, onMade: InviteFormProps['onMade']) {
  const { t } = useLingui()
  return useForm({
    schema: newInvitation,
    read: (data) => readInvitation(role, data),
    fields: {
      email: t`Enter a full address, such as name@organisation.example`,
      organisation: t`Choose an organisation, or enter the name of a new one`,
      'organisation.id': t`Choose an organisation that holds a seat, or give this one a seat first`,
      'organisation.name': t`Enter a name of at least two letters, of an organisation that is not applying`,
      'organisation.groupId': t`Choose where the organisation sits`,
      'organisation.seatId': t`This seat is taken meanwhile. Choose another one`,
    },
    send: async (json) => ({
      ...(await unwrap(api.partnerships[':slug'].invitations.$post({ param: { slug }, json }))),
      email: json.email,
    }),
    onDone: onMade,
  })
}
