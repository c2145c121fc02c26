import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api } from '../api/api.ts'
import { countKeptWords, forgetKeptWords } from '../api/kept-words.ts'
import { ProblemBanner } from '../api/problem-banner.tsx'
import { forgetRecords } from '../api/query-client.ts'
import { RequestError, unwrap } from '../api/unwrap.ts'
import { forgetOfflineCopies, unsavedOnThisDevice } from '../live/offline-copy.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'

/** Signs out at once when everything is saved; asks first when changes are on this device only, since they go with it. */
export function SignOut({ onClose }: { onClose(): void }) {
  const { t } = useLingui()
  const unsaved = useQuery({
    queryKey: ['unsaved on this device'],
    queryFn: unsavedOnThisDevice,
    gcTime: 0,
  }).data
  const [unsent] = useState(countKeptWords)
  const { mutate, isPending, error } = useSignOut(onClose)
  const nothingIsLost = unsaved === 0 && unsent === 0
  useEffect(() => {
    if (nothingIsLost) mutate()
  }, [nothingIsLost, mutate])
  if (unsaved === undefined || (nothingIsLost && !error)) return null
  return (
    <Dialog isOpen onClose={onClose} title={t`Sign out of this browser?`}>
      {unsaved > 0 && (
        <p>
          <Plural
            value={unsaved}
            one="# change is on this device only and has not reached the server. Signing out removes it."
            other="# changes are on this device only and have not reached the server. Signing out removes them."
          />
        </p>
      )}
      {unsent > 0 && (
        <p>
          <Plural
            value={unsent}
            one="# comment you began was not sent. Signing out removes it."
            other="# comments you began were not sent. Signing out removes them."
          />
        </p>
      )}
      <ProblemBanner problem={error} />
      <DialogActions>
        <Button onClick={onClose}>
          <Trans>Stay signed in</Trans>
        </Button>
        <Button tone="danger" busy={isPending && t`Signing out…`} onClick={() => mutate()}>
          <Trans>Sign out</Trans>
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function useSignOut(onDone: () => void) {
  const queryClient = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: async () => {
      await unwrap(api.session.$delete()).catch(acceptSignedOut)
      await router.navigate({ to: '/sign-in' })
      // Only now: an open document would hold its copy and write to it again.
      await forgetOfflineCopies()
      forgetKeptWords()
      forgetRecords(queryClient)
    },
    onSuccess: onDone,
  })
}

// A session that has ended already is what was wanted.
function acceptSignedOut(error: unknown): void {
  if (!(error instanceof RequestError && error.problem === 'not_signed_in')) throw error
}
