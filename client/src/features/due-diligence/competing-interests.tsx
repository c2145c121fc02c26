import { Trans, useLingui } from '@lingui/react/macro'
import { newInterest } from '@roundtable/shared/due-diligence/inputs'
import type { FileState } from '@roundtable/shared/due-diligence/states'
import { useState } from 'react'
import type { OpenedFile, WholeFile } from '../../api/answers.ts'
import { FormAnswers } from '../../api/form-answers.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { doorsOfFile, type OfFile } from './acting.ts'
import { useRefresh } from './queries.ts'

interface CompetingInterestsProps {
  of: OfFile
  file: OpenedFile
  whole: WholeFile
  mayDeclare: boolean
}

const beforeTheLeads: readonly FileState[] = [
  'draft',
  'submitted',
  'screening',
  'in_review',
  'info_requested',
  're_review',
]

/** Who has said that they compete with this organisation: their people do not review it. */
export function CompetingInterests({ of, file, whole, mayDeclare }: CompetingInterestsProps) {
  const [declaring, setDeclaring] = useState(false)
  const declared = whole.interests.some((interest) => interest.own)
  const offered = mayDeclare && !declared && beforeTheLeads.includes(file.state)
  if (whole.interests.length === 0 && !offered) return null
  return (
    <section>
      <h2>
        <Trans>Competing interests</Trans>
      </h2>
      <ul className="conditions">
        {whole.interests.map((interest) => (
          <li key={interest.organisation}>
            <b>
              <bdi>{interest.organisation}</bdi>
            </b>
            <p className="said small" dir="auto">
              {interest.reason}
            </p>
          </li>
        ))}
      </ul>
      {offered && (
        <Button onClick={() => setDeclaring(true)}>
          <Trans>We compete with them</Trans>
        </Button>
      )}
      {declaring && <DeclareDialog of={of} name={file.organisation} onClose={() => setDeclaring(false)} />}
    </section>
  )
}

function DeclareDialog({ of: { slug, id }, name, onClose }: { of: OfFile; name: string; onClose(): void }) {
  const { t } = useLingui()
  const refresh = useRefresh(slug)
  const form = useForm({
    schema: newInterest,
    read: (data) => ({ reason: data.get('reason') }),
    fields: { reason: t`Write in a few words in what you compete` },
    send: (json) => unwrap(doorsOfFile.interests.$post({ param: { slug, id }, json })),
    onDone: async () => {
      onClose()
      await refresh()
    },
  })
  return (
    <Dialog isOpen onClose={onClose} title={t`Do you compete with ${name}?`}>
      <form {...form.props} className="diligence-form">
        <p>
          <Trans>
            Nobody of your organisation reviews this file then; who does so now is released. Your seat keeps
            its voice. It cannot be taken back.
          </Trans>
        </p>
        <TextField label={t`In what do you compete?`} name="reason" dir="auto" error={form.errors.reason} />
        <FormAnswers act={t`Declare it`} busy={t`Declaring…`} {...{ form, onClose }} />
      </form>
    </Dialog>
  )
}
