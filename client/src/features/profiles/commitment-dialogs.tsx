import { Trans, useLingui } from '@lingui/react/macro'
import {
  claim,
  newCommitment,
  verdict as verdictSchema,
  type Verdict,
  withdrawal,
} from '@roundtable/shared/profiles/commitments'
import type { Commitment } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ActDialog } from '../../api/act-dialog.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { Field, TextField } from '../../ui/field.tsx'
import { today } from './today.ts'

const table = api.partnerships[':slug']

interface CommitmentDialogProps {
  slug: string
  commitment: Commitment
  onClose(): void
}

export function NewCommitmentDialog({ slug, onClose }: { slug: string; onClose(): void }) {
  const { t } = useLingui()
  return (
    <ActDialog
      slug={slug}
      title={t`Make a commitment`}
      intro={
        <Trans>
          It binds your organisation. All partners see it, and it stays in view also when it is withdrawn.
        </Trans>
      }
      schema={newCommitment}
      read={(data) => ({ text: data.get('text'), dueOn: data.get('dueOn') })}
      fields={{
        text: t`Say in one line what you will do, at most 300 letters`,
        dueOn: t`Enter a day from today on`,
      }}
      send={(json) => unwrap(table.commitments.$post({ param: { slug }, json }))}
      submit={t`Make commitment`}
      done={t`Your commitment is in the ledger`}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <Field
            label={t`What will you do?`}
            hint={t`So that others can see whether it is done.`}
            name="text"
            autoComplete="off"
            error={errors.text}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog with a form begins at its first field
            autoFocus
          />
          <Field label={t`By when?`} name="dueOn" type="date" min={today()} error={errors.dueOn} />
        </>
      )}
    </ActDialog>
  )
}

export function ClaimDialog({ slug, commitment, onClose }: CommitmentDialogProps) {
  const { t } = useLingui()
  const param = { slug, id: commitment.id }
  return (
    <ActDialog
      slug={slug}
      title={t`Is it done?`}
      intro={
        <Trans>“{commitment.text}”. It counts as done when another organisation has confirmed it.</Trans>
      }
      schema={claim}
      read={(data) => ({ evidence: data.get('evidence') })}
      fields={{ evidence: t`Say what shows that it is done, in at most 600 letters` }}
      send={(json) => unwrap(table.commitments[':id'].claim.$post({ param, json }))}
      submit={t`Say that it is done`}
      done={t`Other organisations are asked to confirm it`}
      onClose={onClose}
    >
      {(errors) => (
        <TextField label={t`What shows that it is done?`} name="evidence" error={errors.evidence} />
      )}
    </ActDialog>
  )
}

export function VerdictDialog({
  slug,
  commitment,
  verdict,
  onClose,
}: CommitmentDialogProps & { verdict: Verdict }) {
  const { t } = useLingui()
  const confirms = verdict === 'confirmed'
  const param = { slug, id: commitment.id }
  return (
    <ActDialog
      slug={slug}
      title={confirms ? t`Confirm that it is done?` : t`Dispute that it is done?`}
      intro={
        <Trans>
          “{commitment.text}”. All partners see what your organisation says. You can change it later.
        </Trans>
      }
      schema={verdictSchema}
      read={(data) => ({ verdict, reason: data.get('reason') })}
      fields={{ reason: t`Say what is missing, in at most 600 letters` }}
      send={(json) => unwrap(table.commitments[':id'].verdict.$post({ param, json }))}
      submit={confirms ? t`Confirm` : t`Dispute`}
      done={confirms ? t`You have confirmed it` : t`You have disputed it`}
      tone={confirms ? 'primary' : 'danger'}
      onClose={onClose}
    >
      {(errors) => (
        <TextField
          label={confirms ? t`A word to it (optional)` : t`What is missing?`}
          name="reason"
          error={errors.reason}
        />
      )}
    </ActDialog>
  )
}

export function WithdrawDialog({ slug, commitment, onClose }: CommitmentDialogProps) {
  const { t } = useLingui()
  const param = { slug, id: commitment.id }
  return (
    <ActDialog
      slug={slug}
      title={t`Withdraw this commitment?`}
      intro={
        <Trans>
          “{commitment.text}”. It stays in the ledger with your reason, and counts as not kept once its day
          has passed.
        </Trans>
      }
      schema={withdrawal}
      read={(data) => ({ reason: data.get('reason') })}
      fields={{ reason: t`Say why, in at most 600 letters` }}
      send={(json) => unwrap(table.commitments[':id'].withdrawal.$post({ param, json }))}
      submit={t`Withdraw commitment`}
      done={t`The commitment is withdrawn`}
      tone="danger"
      onClose={onClose}
    >
      {(errors) => <TextField label={t`Why?`} name="reason" error={errors.reason} />}
    </ActDialog>
  )
}
