import { Trans, useLingui } from '@lingui/react/macro'
import { newInvitation } from '@roundtable/shared/invitations'
import { type RoleAtTheTable, rolesAtTheTable } from '@roundtable/shared/permissions'
import { useState } from 'react'
import type { InvitationMade, Partnership } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { useRoleNames } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { DialogActions } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { readInvitation } from './invitation-input.ts'
import { OrganisationFields } from './organisation-fields.tsx'

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
        <OrganisationFields partnership={partnership} optional={role === 'observer'} errors={form.errors} />
      )}
      <ProblemBanner problem={form.problem} />
      <DialogActions>
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" tone="primary" busy={form.busy && t`Inviting…`}>
          <Trans>Make the invitation</Trans>
        </Button>
      </DialogActions>
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
      'organisation.name': t`Enter a name of at least two letters`,
    },
    send: async (json) => ({
      ...(await unwrap(api.partnerships[':slug'].invitations.$post({ param: { slug }, json }))),
      email: json.email,
    }),
    onDone: onMade,
  })
}

function useRoleOptions() {
  const { t } = useLingui()
  const roleNames = useRoleNames()
  const hints: Record<RoleAtTheTable, string> = {
    partner_lead: t`Writes, and casts the organisation’s ballot`,
    partner_member: t`Writes for the organisation`,
    secretariat: t`Invites and moderates; has no vote and does not write in texts`,
    observer: t`Reads everything, writes nothing`,
  }
  const order: readonly RoleAtTheTable[] = [
    'partner_lead',
    ...rolesAtTheTable.filter((role) => role !== 'partner_lead'),
  ]
  return order.map((value) => ({ value, label: roleNames[value], hint: hints[value] }))
}
