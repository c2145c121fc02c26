import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useRefresh } from './queries.ts'

/** Every door of one file. */
export const doorsOfFile = api.partnerships[':slug']['due-diligence'][':id']

/** Where a part of the page acts. */
export interface OfFile {
  slug: string
  id: string
}

/** One press that acts on a file, for what needs no form. */
export function useAct<Input = void>(
  slug: string,
  send: (input: Input) => Parameters<typeof unwrap>[0],
  onDone?: () => void,
) {
  const refresh = useRefresh(slug)
  return useMutation({
    mutationFn: (input: Input) => unwrap(send(input)),
    onSuccess: onDone,
    onSettled: refresh,
  })
}
