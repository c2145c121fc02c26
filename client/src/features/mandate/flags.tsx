import { Trans, useLingui } from '@lingui/react/macro'
import { flagAnswer, newFlag } from '@roundtable/shared/mandate/mandate'
import { can } from '@roundtable/shared/permissions'
import { Clock, Flag as FlagIcon } from 'lucide-react'
import { useState } from 'react'
import type { OwnMembership, Secretariat } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ActDialog } from '../../api/act-dialog.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useDates } from '../../i18n/dates.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, TextField } from '../../ui/field.tsx'

type Flag = Secretariat['flags'][number]

interface FlagsProps {
  slug: string
  place: OwnMembership
  flags: readonly Flag[]
}

/** Where partners say that the secretariat overstepped, with its answers. None of it goes away. */
export function Flags({ slug, place, flags }: FlagsProps) {
  const [raising, setRaising] = useState(false)
  const [answering, setAnswering] = useState<Flag>()
  return (
    <section>
      <div className="secretariat-head">
        <h2>
          <Trans>Flags</Trans>
        </h2>
        {can(place.role, 'mandate.flag') && (
          <Button size="small" onClick={() => setRaising(true)}>
            <FlagIcon className="icon" aria-hidden />
            <Trans>Flag a breach</Trans>
          </Button>
        )}
      </div>
      <p className="muted">
        <Trans>
          Any partner can flag where the secretariat went beyond its mandate. The secretariat answers; both
          stay for all partners to see.
        </Trans>
      </p>
      {flags.length === 0 && (
        <p>
          <Trans>No breach has been flagged.</Trans>
        </p>
      )}
      <ol className="flags">
        {flags.map((flag) => (
          <li key={flag.id}>
            <OneFlag flag={flag} />
            {can(place.role, 'mandate.answer') && flag.answer === null && (
              <Button size="small" onClick={() => setAnswering(flag)}>
                <Trans>Answer…</Trans>
              </Button>
            )}
          </li>
        ))}
      </ol>
      {raising && <FlagDialog slug={slug} onClose={() => setRaising(false)} />}
      {answering && <AnswerDialog slug={slug} flag={answering} onClose={() => setAnswering(undefined)} />}
    </section>
  )
}

function OneFlag({ flag: { organisation, by, text, act, raisedAt, answer } }: { flag: Flag }) {
  const { t } = useLingui()
  const dates = useDates()
  return (
    <>
      <p className="muted">
        <Trans>
          <bdi>{by}</bdi>, <bdi>{organisation.name}</bdi>, on {dates.day(raisedAt)}
        </Trans>
        {act && (
          <>
            {' · '}
            <Trans>About entry {act.entry} of the record</Trans>
          </>
        )}
      </p>
      <p className="flag-text">
        <bdi>{text}</bdi>
      </p>
      {answer ? (
        <div className="flag-answer">
          <p className="muted">
            <Trans>
              Answer of the secretariat, <bdi>{answer.by}</bdi>, on {dates.day(answer.at)}
            </Trans>
          </p>
          <p className="flag-text">
            <bdi>{answer.text}</bdi>
          </p>
        </div>
      ) : (
        <Badge tone="open" icon={<Clock className="icon" aria-hidden />}>
          {t`Not answered yet`}
        </Badge>
      )}
    </>
  )
}

function FlagDialog({ slug, onClose }: { slug: string; onClose(): void }) {
  const { t } = useLingui()
  return (
    <ActDialog
      slug={slug}
      title={t`Flag a breach of the mandate`}
      intro={<Trans>All partners and the secretariat read it, and it stays.</Trans>}
      schema={newFlag}
      read={(data) => {
        const entry = data.get('entry')
        return { text: data.get('text'), entry: entry === '' ? null : Number(entry) }
      }}
      fields={{
        text: t`Say what happened, in at most 1,200 letters`,
        entry: t`Enter the number of an entry in the record, or leave it empty`,
      }}
      send={(json) => unwrap(api.partnerships[':slug'].flags.$post({ param: { slug }, json }))}
      submit={t`Flag breach`}
      done={t`The secretariat is asked to answer`}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <TextField label={t`What happened?`} name="text" rows={4} error={errors.text} />
          <Field
            label={t`Entry in the record (optional)`}
            hint={t`The number that stands beside the act you mean.`}
            name="entry"
            inputMode="numeric"
            error={errors.entry}
          />
        </>
      )}
    </ActDialog>
  )
}

function AnswerDialog({ slug, flag, onClose }: { slug: string; flag: Flag; onClose(): void }) {
  const { t } = useLingui()
  return (
    <ActDialog
      slug={slug}
      title={t`Answer this flag`}
      intro={<bdi>{flag.text}</bdi>}
      schema={flagAnswer}
      read={(data) => ({ text: data.get('text') })}
      fields={{ text: t`Say it in at most 1,200 letters` }}
      send={(json) =>
        unwrap(api.partnerships[':slug'].flags[':id'].answer.$post({ param: { slug, id: flag.id }, json }))
      }
      submit={t`Send answer`}
      done={t`Your answer stands beside the flag`}
      onClose={onClose}
    >
      {(errors) => (
        <TextField
          label={t`Your answer`}
          hint={t`It is given once and stays as it is.`}
          name="text"
          rows={4}
          error={errors.text}
        />
      )}
    </ActDialog>
  )
}
