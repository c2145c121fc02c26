import { Trans, useLingui } from '@lingui/react/macro'
import { newMessage } from '@roundtable/shared/due-diligence/inputs'
import { type FileState, openStates } from '@roundtable/shared/due-diligence/states'
import { type RefObject, useId, useRef } from 'react'
import type { OpenedFile, WholeFile } from '../../api/answers.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { doorsOfFile, type OfFile } from './acting.ts'
import { useRefresh } from './queries.ts'

interface ConversationProps {
  of: OfFile
  whole: WholeFile
  file: OpenedFile
  coordinates: boolean
}

/** What the partnership and the applicant have written to each other. The applicant reads no names of ours. */
export function Conversation({ of, whole, file, coordinates }: ConversationProps) {
  const { state, partnerSince } = file
  const waitsForSeat = state === 'admitted_with_conditions'
  const open = partnerSince === null && (openStates.includes(state) || waitsForSeat)
  return (
    <section>
      <h2>
        <Trans>With the applicant</Trans>
      </h2>
      {whole.messages.length === 0 && (
        <p className="muted">
          <Trans>Nothing has been written yet.</Trans>
        </p>
      )}
      <ul className="messages">
        {whole.messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ul>
      {coordinates && open && <WriteToApplicant of={of} mayAsk={asks.includes(state)} />}
    </section>
  )
}

const asks: readonly FileState[] = ['in_review', 'info_requested']

function Message({ message }: { message: WholeFile['messages'][number] }) {
  const at = useDates().moment(message.at)
  return (
    <li data-from={message.from}>
      <p className="small">
        <b>
          <bdi>{message.by}</bdi>
        </b>{' '}
        {message.from === 'applicant' ? <Trans>for the applicant</Trans> : <Trans>for the partnership</Trans>}
        {' · '}
        <span className="muted">{at}</span>
      </p>
      <p className="said" dir="auto">
        {message.text}
      </p>
    </li>
  )
}

function WriteToApplicant({ of, mayAsk }: { of: OfFile; mayAsk: boolean }) {
  const { t } = useLingui()
  const asking = useRef<HTMLInputElement>(null)
  const asksId = useId()
  const form = useMessageForm(of, asking)
  return (
    <form {...form.props} className="diligence-form">
      <TextField
        label={t`Write to the applicant`}
        hint={t`Read by the applicant, and by leads and reviewers. Your name is not shown to the applicant.`}
        name="text"
        dir="auto"
        error={form.errors.text}
      />
      {mayAsk && (
        <p className="tick">
          <input type="checkbox" id={asksId} ref={asking} />
          <label htmlFor={asksId}>{t`This is a question: the file waits for the answer`}</label>
        </p>
      )}
      <ProblemBanner problem={form.problem} />
      <p>
        <Button type="submit" busy={form.busy && t`Sending…`}>
          <Trans>Send to the applicant</Trans>
        </Button>
      </p>
    </form>
  )
}

function useMessageForm({ slug, id }: OfFile, asking: RefObject<HTMLInputElement | null>) {
  const { t } = useLingui()
  const refresh = useRefresh(slug)
  const form = useForm({
    schema: newMessage,
    read: (data) => ({ text: data.get('text'), asks: asking.current?.checked ?? false }),
    fields: { text: t`Write something to send` },
    send: (json) => unwrap(doorsOfFile.messages.$post({ param: { slug, id }, json })),
    onDone: async () => {
      form.props.ref.current?.reset()
      await refresh()
    },
  })
  return form
}
