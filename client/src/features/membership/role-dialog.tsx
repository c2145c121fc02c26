import { useLingui } from '@lingui/react/macro'
import { newRole } from '@roundtable/shared/membership/people'
import { type RoleAtTheTable, rolesAtTheTable } from '@roundtable/shared/permissions'
import { useState } from 'react'
import type { Member, Partnership } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { useRefresh } from '../../api/partnership.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Choices } from '../../ui/choices.tsx'
import { SelectField } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import { useRoleOptions } from './role-options.ts'

interface RoleDialogProps {
  partnership: Partnership
  member: Member
  onClose(): void
}

/** Another role for a person: the old one ends with it, since nobody has two here. */
export function RoleDialog({ partnership, member, onClose }: RoleDialogProps) {
  const { t } = useLingui()
  const { slug } = partnership
  const { name } = member.person
  const others = useRoleOptions().filter(({ value }) => value !== member.role)
  const [role, setRole] = useState<RoleAtTheTable>(
    rolesAtTheTable.find((each) => each !== member.role) ?? 'observer',
  )
  const acts = role === 'partner_lead' || role === 'partner_member'
  const seated = partnership.organisations.filter((organisation) => organisation.seatId !== null)
  const own = seated.some((organisation) => organisation.id === member.organisation?.id)
  const refresh = useRefresh(slug, onClose)
  const form = useForm({
    schema: newRole,
    read: (data) => ({ role, ...(acts && !own && { organisationId: data.get('organisationId') || null }) }),
    fields: { organisationId: t`Choose an organisation that holds a seat` },
    send: (json) =>
      unwrap(api.partnerships[':slug'].members[':id'].role.$post({ param: { slug, id: member.id }, json })),
    onDone: () => {
      toast(t`${name} has another role now`)
      return refresh()
    },
  })
  return (
    <FormDialog
      title={t`Which role has ${name} from now on?`}
      answers={[t`Keep it as it is`, t`Change the role`]}
      busy={t`Changing…`}
      {...{ form, onClose }}
    >
      <p>{t`It takes effect at once, also in what is open in a window now, and stands in the record.`}</p>
      <Choices<RoleAtTheTable> name="role" label={t`Role`} value={role} onChange={setRole} options={others} />
      {acts && !own && (
        <SelectField label={t`Acts for`} name="organisationId" error={form.errors['organisationId']}>
          <option value="">{t`Choose…`}</option>
          {seated.map((organisation) => (
            <option key={organisation.id} value={organisation.id}>
              {organisation.name}
            </option>
          ))}
        </SelectField>
      )}
      {role === 'secretariat' && (
        <p className="soft">
          {t`Whoever serves as secretariat acts for no organisation and has no vote. ${name} signs in again.`}
        </p>
      )}
    </FormDialog>
  )
}
