import { Trans, useLingui } from '@lingui/react/macro'
import { type HistoryView, historySetting, historyViews } from '@roundtable/shared/history'
import { can } from '@roundtable/shared/permissions'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActDialog } from '../../api/act-dialog.tsx'
import { api } from '../../api/api.ts'
import { useOwnMembership } from '../../api/session.ts'
import { unwrap } from '../../api/unwrap.ts'
import { Choices } from '../../ui/choices.tsx'
import { DialogButton } from '../../ui/dialog-button.tsx'
import { viewQuery } from './queries.ts'

/** Says from when on people who join read the history here; whoever may, settles it. */
export function ViewSetting({ slug }: { slug: string }) {
  const role = useOwnMembership(slug)?.role
  const { data } = useQuery(viewQuery(slug))
  if (data === undefined) return null
  return (
    <p className="history-view">
      {data.view === 'from_the_start' ? (
        <Trans>Whoever joins this partnership reads the history from its start.</Trans>
      ) : (
        <Trans>Whoever joins this partnership reads the history from the day they join.</Trans>
      )}{' '}
      {role && can(role, 'history.settle') && (
        <DialogButton
          size="small"
          renderDialog={(close) => <ViewDialog slug={slug} now={data.view} onClose={close} />}
        >
          <Trans>Change</Trans>
        </DialogButton>
      )}
    </p>
  )
}

function ViewDialog({ slug, now, onClose }: { slug: string; now: HistoryView; onClose(): void }) {
  const { t } = useLingui()
  const [view, setView] = useState(now)
  const label: Readonly<Record<HistoryView, string>> = {
    from_the_start: t`From its start`,
    from_joining_on: t`From the day they join`,
  }
  return (
    <ActDialog
      slug={slug}
      title={t`From when on do people who join read the history?`}
      intro={t`It holds for the texts of the whole partnership. What the texts say now, everybody reads.`}
      submit={t`Settle it`}
      done={t`It is settled.`}
      schema={historySetting}
      read={() => ({ view })}
      fields={{ view: t`Choose one of the two` }}
      send={(json) => unwrap(api.partnerships[':slug'].settings.history.$put({ param: { slug }, json }))}
      onClose={onClose}
    >
      {() => (
        <Choices<HistoryView>
          name="view"
          label={t`People who join read it`}
          value={view}
          onChange={setView}
          options={historyViews.map((value) => ({ value, label: label[value] }))}
        />
      )}
    </ActDialog>
  )
}
