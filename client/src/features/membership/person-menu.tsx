import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Member, Partnership } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { useRefresh } from '../../api/partnership.ts'
import { useSentence } from '../../api/sentences.ts'
import { unwrap } from '../../api/unwrap.ts'
import { MenuItem } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { mayDo } from './may-do.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { RoleDialog } from './role-dialog.tsx'
import { RowMenu } from './row-menu.tsx'
import { SuspendDialog } from './suspend-dialog.tsx'

interface PersonMenuProps {
  partnership: Partnership
  member: Member
  members: readonly Member[]
}

/** What the asker may do about one person. Nothing where there is nothing. */
export function PersonMenu({ partnership, member, members }: PersonMenuProps) {
  const { t } = useLingui()
  const [asked, setAsked] = useState<'role' | 'suspend' | 'remove' | 'leave'>()
  const acts = usePersonActs(partnership.slug, member)
  const may = mayDo(partnership.role, member, members)
  const { name } = member.person
  const { slug } = partnership
  const onClose = () => setAsked(undefined)
  const dialogs: Record<NonNullable<typeof asked>, ReactNode> = {
    role: <RoleDialog {...{ partnership, member, onClose }} />,
    suspend: <SuspendDialog {...{ slug, member, onClose }} />,
    remove: <RemoveDialog {...{ slug, member, onClose }} />,
    leave: <LeaveDialog {...{ partnership, onClose }} />,
  }
  if (!Object.values(may).includes(true)) return null
  return (
    <>
      <RowMenu label={t`What to do about ${name}`}>
        {may.nameDeputy && <MenuItem text={t`Name as deputy`} onAction={acts.nameDeputy} />}
        {may.unnameDeputy && <MenuItem text={t`Deputy no longer`} onAction={acts.unnameDeputy} />}
        {may.changeRole && <MenuItem text={t`Change the role…`} onAction={() => setAsked('role')} />}
        {may.suspend && <MenuItem text={t`Suspend…`} onAction={() => setAsked('suspend')} />}
        {may.letReturn && <MenuItem text={t`End the suspension`} onAction={acts.letReturn} />}
        {may.remove && <MenuItem text={t`Remove…`} onAction={() => setAsked('remove')} />}
        {may.leave && <MenuItem text={t`Leave this partnership…`} onAction={() => setAsked('leave')} />}
      </RowMenu>
      {asked && dialogs[asked]}
    </>
  )
}

/** Acts that need no question: each can be taken back the same way. */
function usePersonActs(slug: string, { id, person: { name } }: Member) {
  const { t } = useLingui()
  const refresh = useRefresh(slug, () => {})
  const sentence = useSentence()
  const param = { slug, id }
  const one = api.partnerships[':slug'].members[':id']
  const act = useMutation({
    mutationFn: ({ send }: { send: () => Promise<unknown>; done: string }) => send(),
    onSuccess: (_, { done }) => toast(done),
    onError: (error) => toast(sentence(error)),
    onSettled: refresh,
  })
  return {
    nameDeputy: () =>
      act.mutate({ send: () => unwrap(one.deputy.$post({ param })), done: t`${name} is deputy now` }),
    unnameDeputy: () =>
      act.mutate({ send: () => unwrap(one.deputy.$delete({ param })), done: t`${name} is no longer deputy` }),
    letReturn: () =>
      act.mutate({
        send: () => unwrap(one.suspend.$delete({ param })),
        done: t`${name} can use their place again`,
      }),
  }
}
