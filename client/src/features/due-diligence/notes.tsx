import { Trans, useLingui } from '@lingui/react/macro'
import { newNote } from '@roundtable/shared/due-diligence/inputs'
import { Lock } from 'lucide-react'
import type { WholeFile } from '../../api/answers.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { doorsOfFile, type OfFile } from './acting.ts'
import { useRefresh } from './queries.ts'

/** What those who read the file say among themselves. */
export function Notes({ of, notes }: { of: OfFile; notes: WholeFile['notes'] }) {
  const { t } = useLingui()
  const form = useNoteForm(of)
  return (
    <section>
      <h2>
        <Trans>Among ourselves</Trans>
      </h2>
      <ul className="messages">
        {notes.map((note) => (
          <OneNote key={note.id} note={note} />
        ))}
      </ul>
      <form {...form.props} className="diligence-form">
        <p className="small internal-line">
          <Lock className="icon" aria-hidden />
          <Trans>Internal · read by leads, the two reviewers and the secretariat</Trans>
        </p>
        <TextField label={t`Note`} name="text" dir="auto" error={form.errors.text} />
        <ProblemBanner problem={form.problem} />
        <p>
          <Button type="submit" busy={form.busy && t`Saving…`}>
            <Trans>Add the note</Trans>
          </Button>
        </p>
      </form>
    </section>
  )
}

function OneNote({ note }: { note: WholeFile['notes'][number] }) {
  const at = useDates().moment(note.at)
  return (
    <li>
      <p className="small">
        <b>
          <bdi>{note.by}</bdi>
        </b>
        {' · '}
        <span className="muted">{at}</span>
      </p>
      <p className="said" dir="auto">
        {note.text}
      </p>
    </li>
  )
}

function useNoteForm({ slug, id }: OfFile) {
  const { t } = useLingui()
  const refresh = useRefresh(slug)
  const form = useForm({
    schema: newNote,
    read: (data) => ({ text: data.get('text') }),
    fields: { text: t`Write something to keep` },
    send: (json) => unwrap(doorsOfFile.notes.$post({ param: { slug, id }, json })),
    onDone: async () => {
      form.props.ref.current?.reset()
      await refresh()
    },
  })
  return form
}
