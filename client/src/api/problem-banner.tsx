import { Banner } from '../ui/banner.tsx'
import { useSentence } from './sentences.ts'

/** The sentence for a failed request, read out as it appears; nothing while there is none. */
export function ProblemBanner({ problem }: { problem: unknown }) {
  const sentence = useSentence()
  if (!problem) return null
  return (
    <Banner tone="alert" role="alert">
      {sentence(problem)}
    </Banner>
  )
}
