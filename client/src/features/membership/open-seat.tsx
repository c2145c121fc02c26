import { useLingui } from '@lingui/react/macro'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { api } from '../../api/api.ts'
import { useRefresh } from '../../api/partnership.ts'
import { unwrap } from '../../api/unwrap.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import type { Group } from './table-of-seats.ts'

/** Opens a vacant seat in a group. */
export function useOpenSeat(slug: string) {
  const { t } = useLingui()
  const refresh = useRefresh(slug, () => {})
  return useMutation({
    mutationFn: ({ id: groupId }: Group) =>
      unwrap(api.partnerships[':slug'].seats.$post({ param: { slug }, json: { groupId } })),
    onSuccess: (_, { name }) => toast(t`A vacant seat is open in ${name}`),
    onSettled: refresh,
  })
}

interface OpenSeatButtonProps {
  group: Group
  opening: Pick<UseMutationResult<unknown, Error, Group>, 'mutate' | 'isPending' | 'variables'>
}

export function OpenSeatButton({ group, opening }: OpenSeatButtonProps) {
  const { t } = useLingui()
  const busy = opening.isPending && opening.variables?.id === group.id
  return (
    <Button
      size="small"
      tone="ghost"
      aria-label={t`Open a seat in ${group.name}`}
      busy={busy && t`Opening…`}
      onClick={() => opening.mutate(group)}
    >
      <Plus className="icon" aria-hidden />
      {t`Open a seat`}
    </Button>
  )
}
