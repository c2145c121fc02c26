import { Trans, useLingui } from '@lingui/react/macro'
import { decisionAnswer, type Response } from '@roundtable/shared/joining/joining'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { useForm } from '../../api/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { TextField } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import { answerDecision } from './queries.ts'

interface AnswerFormProps {
  slug: string
  decision: string
  onDone(): void
}

/** Accept, accept with a note, or ask for review and say why. */
export function AnswerForm({ slug, decision, onDone }: AnswerFormProps) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const [response, setResponse] = useState<Response>('accept')
  const form = useForm({
    schema: decisionAnswer,
    read: (data) => ({ response, note: data.get('note') ?? undefined }),
    fields: { note: t`Say in a sentence or two what you want the others to know` },
    send: (input) => answerDecision(slug, decision, input),
    onDone: async () => {
      toast(t`Your answer is kept`)
      await queryClient.invalidateQueries({ queryKey: ['partnership', slug] })
      onDone()
    },
  })
  return (
    <form {...form.props} className="answer-form" aria-label={t`Answer of your organisation`}>
      <Choices<Response>
        name={`response-${decision}`}
        label={t`What does your organisation say to it?`}
        value={response}
        onChange={setResponse}
        options={[
          { value: 'accept', label: t`We accept it` },
          { value: 'accept_with_note', label: t`We accept it, with a note` },
          {
            value: 'request_review',
            label: t`We ask for review`,
            hint: t`It holds until it is decided again`,
          },
        ]}
      />
      {response !== 'accept' && (
        <TextField
          label={response === 'request_review' ? t`Why should it be looked at again?` : t`Note`}
          hint={t`Read by all partners and the secretariat`}
          name="note"
          maxLength={600}
          error={form.errors['note']}
        />
      )}
      <ProblemBanner problem={form.problem} />
      <Button type="submit" busy={form.busy && t`Answering…`}>
        <Trans>Answer for your organisation</Trans>
      </Button>
    </form>
  )
}
