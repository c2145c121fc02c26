import { Trans, useLingui } from '@lingui/react/macro'
import { newApplicant, newTrial } from '@roundtable/shared/due-diligence/inputs'
import { longestTrialDays } from '@roundtable/shared/due-diligence/flags'
import type { SecretariatMove } from '@roundtable/shared/due-diligence/states'
import { Scale } from 'lucide-react'
import { useState } from 'react'
import type { InvitationMade, OpenedFile, WholeFile } from '../../api/answers.ts'
import { FormAnswers } from '../../api/form-answers.tsx'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { doorsOfFile, type OfFile, useAct } from './acting.ts'
import { ApplicantLink } from './applicant-link.tsx'
import { useRefresh } from './queries.ts'
import { useMoveNames, useNeedSentences } from './words.ts'

interface CoordinationProps {
  of: OfFile
  file: OpenedFile
  whole: WholeFile
  coordinates: boolean
}

/** The secretariat's bar: shown to all, so that everyone sees what it can do; enabled for it alone. */
export function Coordination({ of, file, whole, coordinates }: CoordinationProps) {
  const { slug, id } = of
  const names = useMoveNames()
  const needs = useNeedSentences()
  const [asking, setAsking] = useState<'link' | 'trial' | 'record_leaving'>()
  const move = useAct<SecretariatMove>(slug, (name) =>
    doorsOfFile.moves.$post({ param: { slug, id }, json: { move: name } }),
  )
  const waits = whole.moves.map((each) => each.needs).find((need) => need !== null)
  return (
    <section className="coordination">
      <Scale className="icon" aria-hidden />
      <p>
        <b>
          <Trans>Secretariat</Trans>
        </b>{' '}
        · <Trans>coordinates, has no voice. Only the secretariat moves a file on.</Trans>{' '}
        {waits && needs[waits]}
      </p>
      {coordinates && (
        <div className="coordination-actions">
          {whole.moves.map((each) => (
            <Button
              key={each.move}
              size="small"
              disabled={each.needs !== null}
              busy={move.isPending && move.variables === each.move && names[each.move]}
              onClick={() =>
                each.move === 'record_leaving' ? setAsking('record_leaving') : move.mutate(each.move)
              }
            >
              {names[each.move]}
            </Button>
          ))}
          {file.partnerSince === null && !closed.includes(file.state) && (
            <Button size="small" onClick={() => setAsking('link')}>
              <Trans>New link for the applicant</Trans>
            </Button>
          )}
          {file.state === 'recommended' && file.partnerSince === null && file.trialUntil === null && (
            <Button size="small" onClick={() => setAsking('trial')}>
              <Trans>Let them watch for a time</Trans>
            </Button>
          )}
        </div>
      )}
      <ProblemBanner problem={move.error} />
      {asking === 'link' && <LinkDialog of={of} onClose={() => setAsking(undefined)} />}
      {asking === 'trial' && <TrialDialog of={of} onClose={() => setAsking(undefined)} />}
      {asking === 'record_leaving' && (
        <LeavingDialog
          name={file.organisation}
          onClose={() => setAsking(undefined)}
          onLeft={() => {
            setAsking(undefined)
            move.mutate('record_leaving')
          }}
        />
      )}
    </section>
  )
}

const closed: readonly string[] = ['declined', 'withdrawn', 'expelled', 'left']

function LeavingDialog({ name, onClose, onLeft }: { name: string; onClose(): void; onLeft(): void }) {
  const { t } = useLingui()
  return (
    <Dialog isOpen onClose={onClose} title={t`Has ${name} left the partnership?`}>
      <p>
        <Trans>
          Its people lose access at once and its seat becomes vacant. What they wrote stays. To come back it
          applies again.
        </Trans>
      </p>
      <DialogActions>
        <Button onClick={onClose}>
          <Trans>It stays</Trans>
        </Button>
        <Button tone="danger" onClick={onLeft}>
          <Trans>Record that it has left</Trans>
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function LinkDialog({ of: { slug, id }, onClose }: { of: OfFile; onClose(): void }) {
  const { t } = useLingui()
  const [made, setMade] = useState<InvitationMade>()
  const form = useForm({
    schema: newApplicant,
    read: (data) => ({ email: data.get('email') }),
    fields: { email: t`Enter a full address, such as name@organisation.example` },
    send: (json) => unwrap(doorsOfFile.applicants.$post({ param: { slug, id }, json })),
    onDone: setMade,
  })
  return (
    <Dialog isOpen onClose={onClose} title={t`Invite a person of the applicant`} size="wide">
      {made ? (
        <>
          <ApplicantLink link={made.link} expiresAt={made.expiresAt} mailed={made.mailed} />
          <DialogActions>
            <Button tone="primary" onClick={onClose}>
              <Trans>Done</Trans>
            </Button>
          </DialogActions>
        </>
      ) : (
        <form {...form.props} className="diligence-form">
          <Field
            label={t`E-mail address`}
            hint={t`An earlier link to this address stops working.`}
            name="email"
            type="email"
            autoComplete="off"
            error={form.errors.email}
          />
          <FormAnswers act={t`Make the invitation`} busy={t`Inviting…`} {...{ form, onClose }} />
        </form>
      )}
    </Dialog>
  )
}

function TrialDialog({ of: { slug, id }, onClose }: { of: OfFile; onClose(): void }) {
  const { t } = useLingui()
  const refresh = useRefresh(slug)
  const form = useForm({
    schema: newTrial,
    read: (data) => ({ until: data.get('until') }),
    fields: { until: t`Choose a day within the next ${longestTrialDays} days` },
    send: (json) => unwrap(doorsOfFile.trial.$post({ param: { slug, id }, json })),
    onDone: async () => {
      onClose()
      await refresh()
    },
  })
  return (
    <Dialog isOpen onClose={onClose} title={t`Let the applicant watch for a time?`}>
      <form {...form.props} className="diligence-form">
        <p>
          <Trans>
            Until the end of that day its people read what observers read. They have no vote and see no red
            line. Then they see their own file alone again.
          </Trans>
        </p>
        <Field label={t`Until`} name="until" type="date" error={form.errors.until} />
        <FormAnswers act={t`Let them watch`} busy={t`Opening…`} {...{ form, onClose }} />
      </form>
    </Dialog>
  )
}
