import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'

const keyOf = (slug: string, id: string) => ['partnership', slug, 'documents', id, 'roles']
const doors = api.partnerships[':slug'].documents[':id'].roles

/** Which roles were accepted, by whom, in which terms. Nothing while that is on its way. */
export function useAcceptances(slug: string, id: string) {
  const { data } = useQuery({
    queryKey: keyOf(slug, id),
    queryFn: () => unwrap(doors.$get({ param: { slug, id } })),
  })
  return data
}

/** Takes a role on for one's seat, in the terms one has read; without terms, gives it back. */
export function useAcceptance(slug: string, id: string, roleId: string) {
  const queryClient = useQueryClient()
  const door = doors[':roleId'].acceptance
  const param = { slug, id, roleId }
  return useMutation({
    mutationFn: (terms: string | undefined) =>
      terms === undefined ? unwrap(door.$delete({ param })) : unwrap(door.$post({ param, json: { terms } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keyOf(slug, id) }),
  })
}
