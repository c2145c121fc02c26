import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { useRefresh } from '../../api/partnership.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { Button } from '../../ui/button.tsx'

interface ObserversSettingProps {
  slug: string
  documentId: string
  invited: boolean
}

const door = api.partnerships[':slug'].documents[':id'].comments.observers

/** Partners say whether observers take part in what is said about this document. */
export function ObserversSetting({ slug, documentId: id, invited }: ObserversSettingProps) {
  const { t } = useLingui()
  const refresh = useRefresh(slug, () => undefined)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => unwrap(door.$put({ param: { slug, id }, json: { invited: !invited } })),
    onSuccess: refresh,
  })
  return (
    <div className="observers-setting">
      <p>
        {invited ? (
          <Trans>Observers may comment here. They read what is said from the moment they were invited.</Trans>
        ) : (
          <Trans>Observers do not take part here.</Trans>
        )}
      </p>
      <ProblemBanner problem={error} />
      <Button size="small" busy={isPending && t`Saving…`} onClick={() => mutate()}>
        {invited ? <Trans>End the invitation</Trans> : <Trans>Invite observers to comment</Trans>}
      </Button>
    </div>
  )
}
