import { Trans, useLingui } from '@lingui/react/macro'
import { newReply } from '@roundtable/shared/due-diligence/inputs'
import type { OwnApplication } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { useRefresh } from './queries.ts'

/** Questions of the partnership and answers to them, as the applicant reads them. */
export function OwnConversation({ slug, application }: { slug: string; application: OwnApplication }) {
  const { messages, state, mayWithdraw } = application
  const mayReply = (mayWithdraw && state !== 'draft') || state === 'admitted_with_conditions'
  if (messages.length === 0 && !mayReply) return null
  return (
    <section>
      <h2>
        <Trans>Questions and answers</Trans>
      </h2>
      <ul className="messages">
        {messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ul>
      {mayReply && <Reply slug={slug} answers={state === 'info_requested'} />}
    </section>
  )
}

function Message({ message }: { message: OwnApplication['messages'][number] }) {
  const at = useDates().moment(message.at)
  return (
    <li data-from={message.from}>
      <p className="small">
        <b>{message.from === 'applicant' ? <Trans>You</Trans> : <Trans>The partnership</Trans>}</b>
        {' · '}
        <span className="muted">{at}</span>
      </p>
      <p className="said" dir="auto">
        {message.text}
      </p>
    </li>
  )
}

function Reply({ slug, answers }: { slug: string; answers: boolean }) {
  const { t } = useLingui()
  const refresh = useRefresh(slug)
  const form = useForm({
    schema: newReply,
    read: (data) => ({ text: data.get('text') }),
    fields: { text: t`Write something to send` },
    send: (json) => unwrap(api.partnerships[':slug'].application.messages.$post({ param: { slug }, json })),
    onDone: async () => {
      form.props.ref.current?.reset()
      await refresh()
    },
  })
  return (
    <form {...form.props} className="diligence-form">
      <TextField
        label={answers ? t`Your answer` : t`Write to the partnership`}
        hint={t`Read by the secretariat, the reviewers and the leads of the partners.`}
        name="text"
        dir="auto"
        error={form.errors.text}
      />
      <ProblemBanner problem={form.problem} />
      <p>
        <Button type="submit" tone={answers ? 'primary' : 'plain'} busy={form.busy && t`Sending…`}>
          {answers ? <Trans>Send the answer</Trans> : <Trans>Send</Trans>}
        </Button>
      </p>
    </form>
  )
}
