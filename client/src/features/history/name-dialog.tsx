import { useLingui } from '@lingui/react/macro'
import { newVersion } from '@roundtable/shared/history'
import { ActDialog } from '../../api/act-dialog.tsx'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'
import { textOf } from '../../api/use-form.ts'
import { TextField } from '../../ui/field.tsx'

interface NameDialogProps {
  slug: string
  documentId: string
  at: number
  onClose(): void
}

const door = api.partnerships[':slug'].documents[':id'].history.versions

/** Gives the moment that is read a name, so that everybody finds it again. */
export function NameDialog({ slug, documentId, at, onClose }: NameDialogProps) {
  const { t } = useLingui()
  return (
    <ActDialog
      slug={slug}
      title={t`Name this version`}
      intro={t`Everybody at the table finds it by this name in the history. The record says that you named it.`}
      submit={t`Name this version`}
      done={t`The version has its name.`}
      schema={newVersion}
      read={(data) => ({ name: textOf(data, 'name'), at })}
      fields={{ name: t`Give it a name of up to 120 letters` }}
      send={(json) => unwrap(door.$post({ param: { slug, id: documentId }, json }))}
      onClose={onClose}
    >
      {(errors) => (
        <TextField
          name="name"
          label={t`Name`}
          hint={t`Such as: for the meeting in March`}
          error={errors['name']}
        />
      )}
    </ActDialog>
  )
}
