import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { can, type Role } from '@roundtable/shared/permissions'
import type { RedLine, RedLineVersion } from '../../api/answers.ts'
import { today, useDates } from '../../i18n/dates.ts'
import { useRedLineWords } from '../../i18n/words.ts'
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
  return (
    <HandNote
      title={line.own ? words.kinds[terms.kind] : <bdi>{line.organisation.name}</bdi>}
      over={state === 'withdrawn' || until !== null || hasRunOut}
      readers={<Readers line={line} />}
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
            <DialogButton
              size="small"
              renderDialog={(onClose) => <TermsDialog {...{ slug, line, onClose }} />}
            >
              {lead && state === 'draft' ? t`Record…` : t`Change…`}
            </DialogButton>
          )}
          {lead && (
            <DialogButton
              size="small"
              renderDialog={(onClose) => <StandingDialog {...{ slug, line, onClose }} />}
            >
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

function Terms({ version: { terms, reason, disclosure, until } }: { version: RedLineVersion }) {
  const { t } = useLingui()
  const words = useRedLineWords()
  const { date, day } = useDates()
  const number = words.numberOf(terms)
  const from = date(terms.validFrom)
  const span = terms.validUntil === null ? t`from ${from}` : t`${from} to ${date(terms.validUntil)}`
  const was = until === null ? [] : [t`until ${day(until)}: ${words.disclosures[disclosure]}`]
  return (
    <div>
      {number !== undefined && <b>{number}</b>}
      <blockquote>{terms.statement}</blockquote>
      <p className="muted">{[...terms.topics, span, ...was].join(' · ')}</p>
      {reason !== null && <p className="soft">{t`Reason: ${reason}`}</p>}
    </div>
  )
}

function Readers({ line: { own, organisation, versions } }: { line: RedLine }) {
  const { disclosure, until } = versions[0]!
  const day = useDates().day(until ?? 0)
  const name = <bdi>{organisation.name}</bdi>
  if (!own && until !== null) return <Trans>Taken back on {day}. You still see what was told to you.</Trans>
  if (disclosure === 'org_private') return <Trans>Only {name} sees this.</Trans>
  if (disclosure === 'internal') return <Trans>All partners and the secretariat see this.</Trans>
  return <Trans>Only {name} and the secretariat see this.</Trans>
}
