import { Trans, useLingui } from '@lingui/react/macro'
import { fileOfNewcomer, fileOfPartner, type NewFile } from '@roundtable/shared/due-diligence/inputs'
import { useState } from 'react'
import type { FileOpened, Partnership } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { FormAnswers } from '../../api/form-answers.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { Field, SelectField } from '../../ui/field.tsx'
import { ApplicantLink } from './applicant-link.tsx'
import { useRefresh } from './queries.ts'
import './file-screen.css'

const newcomer = ''

/** Opens the file of an organisation, and then shows the link for its person where the server sends no mail. */
export function OpenFileDialog({ partnership, onClose }: { partnership: Partnership; onClose(): void }) {
  const { t } = useLingui()
  const refresh = useRefresh(partnership.slug)
  const [opened, setOpened] = useState<NonNullable<FileOpened['invitation']>>()
  const onDone = async ({ invitation }: FileOpened) => {
    if (invitation) setOpened(invitation)
    else onClose()
    await refresh()
  }
  return (
    <Dialog isOpen onClose={onClose} title={opened ? t`The file is open` : t`Open a file`} size="wide">
      {opened ? (
        <>
          <ApplicantLink link={opened.link} expiresAt={opened.expiresAt} mailed={opened.mailed} />
          <DialogActions>
            <Button tone="primary" onClick={onClose}>
              <Trans>Done</Trans>
            </Button>
          </DialogActions>
        </>
      ) : (
        <OpenFileForm partnership={partnership} onDone={onDone} onClose={onClose} />
      )}
    </Dialog>
  )
}

interface FormProps {
  partnership: Partnership
  onDone(opened: FileOpened): unknown
  onClose(): void
}

function OpenFileForm({ partnership, onDone, onClose }: FormProps) {
  const { t } = useLingui()
  const [about, setAbout] = useState(newcomer)
  const form = useForm<NewFile, FileOpened>({
    schema: about === newcomer ? fileOfNewcomer : fileOfPartner,
    read: (data) =>
      about === newcomer
        ? {
            organisation: { name: data.get('organisation.name') },
            groupId: data.get('groupId'),
            email: data.get('email'),
          }
        : { organisation: { id: about } },
    fields: {
      organisation: t`There is a file of this organisation already`,
      'organisation.name': t`Enter the name of an organisation that is not at the table yet`,
      email: t`Enter a full address, such as name@organisation.example`,
    },
    send: (json) =>
      unwrap(api.partnerships[':slug']['due-diligence'].$post({ param: { slug: partnership.slug }, json })),
    onDone,
  })
  const partners = partnership.organisations.filter(({ seatId }) => seatId !== null)
  return (
    <form {...form.props} className="diligence-form">
      <SelectField
        label={t`Who is it about?`}
        name="organisation"
        value={about}
        error={form.errors.organisation}
        onChange={(event) => setAbout(event.target.value)}
      >
        <option value={newcomer}>{t`An organisation that applies`}</option>
        {partners.map(({ id, name }) => (
          <option key={id} value={id}>
            {t`Look again at ${name}`}
          </option>
        ))}
      </SelectField>
      {about === newcomer && (
        <>
          <Field
            label={t`Name of the organisation`}
            name="organisation.name"
            error={form.errors['organisation.name']}
          />
          <SelectField
            label={t`Stakeholder group`}
            name="groupId"
            hint={t`Where it takes a seat when it is admitted.`}
          >
            {partnership.groups.map((group) => (
              <option key={group.id} value={group.id}>
                {group.name}
              </option>
            ))}
          </SelectField>
          <Field
            label={t`E-mail address of its person`}
            hint={t`They fill in the application. Before admission they see their own file and nothing else.`}
            name="email"
            type="email"
            autoComplete="off"
            error={form.errors.email}
          />
        </>
      )}
      <FormAnswers act={t`Open the file`} busy={t`Opening…`} {...{ form, onClose }} />
    </form>
  )
}
