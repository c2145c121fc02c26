import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

/** Goes to a document that was made just now, which the lists do not know yet. */
export function useOpen(slug: string): (documentId: string) => Promise<void> {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return async (documentId) => {
    await queryClient.invalidateQueries({ queryKey: ['partnership', slug] })
    await navigate({ to: '/p/$slug/documents/$documentId', params: { slug, documentId } })
  }
}
