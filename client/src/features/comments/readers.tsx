import { Plural, Trans } from '@lingui/react/macro'
import { Lock } from 'lucide-react'
import type { DocumentComments } from '../../api/answers.ts'

/** Who reads what is written here: said before a word is typed. */
export function Readers({
  partners,
  withObservers,
}: Pick<DocumentComments, 'partners'> & { withObservers: boolean }) {
  const count = <Plural value={partners} one="# partner" other="# partners" />
  return (
    <>
      <Lock className="icon" aria-hidden />{' '}
      {withObservers ? (
        <Trans>Internal · read by {count}, the secretariat and observers</Trans>
      ) : (
        <Trans>Internal · read by {count} and the secretariat</Trans>
      )}
    </>
  )
}
