import { Trans, useLingui } from '@lingui/react/macro'
import { LostPlaceSentence } from '../api/lost-place.tsx'
import { useSession } from '../api/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageBar } from '../ui/page.tsx'

/** For a person who is signed in and sits at no table, because the invitation is missing or the membership has ended. */
export function NoPartnership() {
  const { t } = useLingui()
  const { person, lost } = useSession()
  const { email } = person
  return (
    <>
      <PageBar title={t`No partnership`} internal={false} />
      <div className="page">
        <EmptyState level={1} title={t`You are not a member of a partnership`}>
          {lost.map((place) => (
            <span key={place.slug}>
              <LostPlaceSentence place={place} />{' '}
            </span>
          ))}
          <Trans>Ask a secretariat to invite you. The invitation has to be made out to {email}.</Trans>
        </EmptyState>
      </div>
    </>
  )
}
