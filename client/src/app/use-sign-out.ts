import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { api } from '../api/api.ts'
import { unwrap } from '../api/unwrap.ts'

/** Ends the session and leaves nothing of it on the device. */
export function useSignOut(): () => void {
  const queryClient = useQueryClient()
  const router = useRouter()
  const signOut = async () => {
    await unwrap(api.session.$delete())
    queryClient.clear()
    await router.navigate({ to: '/sign-in' })
  }
  return () => void signOut()
}
