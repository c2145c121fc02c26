import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSentence } from '../../api/sentences.ts'
import { toast } from '../../ui/toast.tsx'

/** One press that does one act at a table: says in passing what came of it, and asks anew for what is shown. */
export function useAct(slug: string) {
  const queryClient = useQueryClient()
  const sentence = useSentence()
  return useMutation({
    mutationFn: ({ act }: { act: () => Promise<unknown>; done: string }) => act(),
    onSuccess: (_, { done }) => toast(done),
    onError: (error) => toast(sentence(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['partnership', slug] }),
  })
}
