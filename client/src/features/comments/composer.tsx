import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { DocumentComments } from '../../api/answers.ts'
import { RequestError } from '../../api/unwrap.ts'
import { useSentence } from '../../api/sentences.ts'
import { Button } from '../../ui/button.tsx'
import { MentionField } from './mention-field.tsx'
import { stored } from './mention-words.ts'
import { type Draft, useDraft } from './use-draft.ts'

interface ComposerProps {
  /** Where what is typed is kept until it is sent. */
  draftName: string
  label: string
  /** Who will read it. */
  readers: ReactNode
  people: DocumentComments['people']
  send: string
  anchor?: Draft['anchor']
  /** Resolves when the server has it and it is on the page. */
  onSend(draft: Draft, text: string): Promise<unknown>
  /** With nothing sent where somebody thought better of it. */
  onClose(sent: boolean): void
}

/** A field for a comment. Names its readers above, keeps what is typed on this device, and says so where it cannot be sent. */
export function Composer({
  draftName,
  label,
  readers,
  people,
  send,
  anchor,
  onSend,
  onClose,
}: ComposerProps) {
  const { t } = useLingui()
  const id = useId()
  const field = useRef<{ focus(): void }>(null)
  const { draft, change, clear } = useDraft(draftName, anchor)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => onSend(draft, stored(draft.typed.trim(), people)),
    onSuccess: () => {
      clear()
      onClose(true)
    },
  })
  useEffect(() => field.current?.focus(), [])
  const trySend = () => {
    if (draft.typed.trim().length < 2) field.current?.focus()
    else if (!isPending) mutate()
  }
  const discard = () => {
    clear()
    onClose(false)
  }
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        trySend()
      }}
    >
      <p id={id} className="composer-readers">
        {readers}
      </p>
      <MentionField
        field={field}
        label={label}
        describedBy={id}
        value={draft.typed}
        people={people}
        onChange={change}
        onSend={trySend}
        onCancel={() => onClose(false)}
      />
      {error && <NotSent error={error} />}
      <div className="composer-acts">
        <Button type="submit" tone="primary" size="small" busy={isPending && t`Sending…`}>
          {send}
        </Button>
        <Button tone="ghost" size="small" onClick={discard}>
          <Trans>Discard</Trans>
        </Button>
      </div>
    </form>
  )
}

function NotSent({ error }: { error: Error }) {
  const sentence = useSentence()
  const isCut = error instanceof RequestError && error.problem === 'unreachable'
  return (
    <p className="composer-problem" role="alert">
      {isCut ? (
        <Trans>
          Not sent: there is no connection. Your words are kept on this device. Send them when it is back.
        </Trans>
      ) : (
        sentence(error)
      )}
    </p>
  )
}
