import { Suspense, useEffect, useState } from 'react'
import { askForProofBy } from '../api/proof.ts'
import { lazily } from '../ui/lazily.ts'

const StepUpDialog = lazily(async () => ({ default: (await import('./step-up-dialog.tsx')).StepUpDialog }))

/** Asks, on any page, for the proof that it is you, while a request waits for it. */
export function StepUpLayer() {
  const [answer, setAnswer] = useState<{ tell: (proved: boolean) => void }>()
  useEffect(
    () => askForProofBy(() => new Promise((resolve) => setAnswer({ tell: (proved) => resolve(proved) }))),
    [],
  )
  if (!answer) return null
  const close = (proved: boolean) => {
    setAnswer(undefined)
    answer.tell(proved)
  }
  return (
    <Suspense>
      <StepUpDialog onClose={close} />
    </Suspense>
  )
}
