import { Plural, useLingui } from '@lingui/react/macro'
import { can, type Role } from '@roundtable/shared/permissions'
import type { RedLine, RedLineVersion } from '../../api/answers.ts'
import { today } from '../../i18n/dates.ts'
import { useRedLineWords } from '../../i18n/red-line-words.tsx'
import { Badge } from '../../ui/badge.tsx'
import { DialogButton } from '../../ui/dialog-button.tsx'
import { HandNote } from '../../ui/hand-note.tsx'
import { StandingDialog } from './standing-dialog.tsx'
import { TermsDialog } from './terms-dialog.tsx'

/** One red line as it holds, what it was before, and what may be done with it. */
export function RedLineNote({ slug, role, line }: { slug: string; role: Role; line: RedLine }) {
  const { t } = useLingui()
  const words = useRedLineWords()
  const [now, ...before] = line.versions as [RedLineVersion, ...RedLineVersion[]]
  const { terms, state, until } = now
  const hasRunOut = terms.validUntil !== null && terms.validUntil < today()
  const ours = line.own && state !== 'withdrawn'
  const lead = ours && can(role, 'red-line.record')
  const changeTerms = (onClose: () => void) => <TermsDialog {...{ slug, line, onClose }} />
  const changeStanding = (onClose: () => void) => <StandingDialog {...{ slug, line, onClose }} />
  return (
    <HandNote
      title={line.own ? words.kinds[terms.kind] : <bdi>{line.organisation.name}</bdi>}
      over={state === 'withdrawn' || until !== null || hasRunOut}
      readers={words.readersOf(line.own, line.organisation.name, now)}
      state={
        <>
          {hasRunOut && <Badge tone="watch">{t`Run out`}</Badge>}
          {until !== null && <Badge tone="unknown">{t`Taken back`}</Badge>}
          {state !== 'recorded' && <Badge tone="unknown">{words.states[state]}</Badge>}
          <Badge>{words.firmnesses[terms.firmness]}</Badge>
        </>
      }
      actions={
        <>
          {(lead || (ours && state === 'draft')) && (
            <DialogButton size="small" renderDialog={changeTerms}>
              {lead && state === 'draft' ? t`Record…` : t`Change…`}
            </DialogButton>
          )}
          {lead && (
            <DialogButton size="small" renderDialog={changeStanding}>
              {state === 'draft' ? t`Withdraw…` : t`Who can see it…`}
            </DialogButton>
          )}
        </>
      }
    >
      <Terms version={now} />
      {before.length > 0 && (
        <details>
          <summary>
            <Plural value={before.length} one="# earlier version" other="# earlier versions" />
          </summary>
          {before.map((version) => (
            <Terms key={version.since} version={version} />
          ))}
        </details>
      )}
    </HandNote>
  )
}

function Terms({ version }: { version: RedLineVersion }) {
  const { t } = useLingui()
  const words = useRedLineWords()
  const { terms, reason } = version
  const number = words.numberOf(terms)
  return (
    <div>
      {number !== undefined && <b>{number}</b>}
      <blockquote>{terms.statement}</blockquote>
      <p className="muted">{[...terms.topics, ...words.spanOf(version)].join(' · ')}</p>
      {reason !== null && <p className="soft">{t`Reason: ${reason}`}</p>}
    </div>
  )
}
