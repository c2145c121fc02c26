import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { newVersion } from '@roundtable/shared/adoption/adoption'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { DocumentDraft } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { useRefresh } from '../../api/partnership.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { RequestError, unwrap } from '../../api/unwrap.ts'
import { confirmation, textOf, useForm } from '../../api/use-form.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { draftQuery } from './queries.ts'
import { TextAsFrozen } from './text-as-frozen.tsx'

interface ProposeDialogProps {
  slug: string
  documentId: string
  onClose(): void
}

/** Puts the draft forward, once nothing is in the way: what is frozen, whom it is put to, and what follows. */
export default function ProposeDialog(props: ProposeDialogProps) {
  const { t } = useLingui()
  const { data: draft, error } = useQuery(draftQuery(props.slug, props.documentId))
  if (draft === undefined || isInTheWay(draft))
    return (
      <Dialog isOpen onClose={props.onClose} title={t`Propose this draft for adoption?`} size="wide">
        <ProblemBanner problem={error} />
        {draft && <InTheWay draft={draft} />}
        <DialogActions>
          <Button onClick={props.onClose}>
            <Trans>Keep writing</Trans>
          </Button>
        </DialogActions>
      </Dialog>
    )
  return <Proposal {...props} draft={draft} />
}

function isInTheWay({ placeholders, hasWords, asked, isAdopted }: DocumentDraft): boolean {
  return placeholders.length > 0 || !hasWords || asked.length === 0 || isAdopted
}

function InTheWay({ draft: { placeholders, hasWords, isAdopted } }: { draft: DocumentDraft }) {
  if (placeholders.length > 0)
    return (
      <>
        <p>
          <Plural
            value={placeholders.length}
            one="One place still waits to be filled in. Write what belongs there, or take it out:"
            other="# places still wait to be filled in. Write what belongs there, or take them out:"
          />
        </p>
        <ul className="placeholders">
          {placeholders.map((placeholder) => (
            <li key={placeholder}>
              <mark>{placeholder}</mark>
            </li>
          ))}
        </ul>
      </>
    )
  if (!hasWords)
    return (
      <p>
        <Trans>There is nothing in this draft that could be adopted.</Trans>
      </p>
    )
  if (isAdopted)
    return (
      <p>
        <Trans>This text is adopted already. Nothing was changed since.</Trans>
      </p>
    )
  return (
    <p>
      <Trans>
        No seat has a lead who could sign. The secretariat fills seats and makes leads under “People”.
      </Trans>
    </p>
  )
}

function Proposal({
  slug,
  documentId,
  onClose,
  draft: latest,
}: ProposeDialogProps & { draft: DocumentDraft }) {
  const { t } = useLingui()
  // As it was when the dialog opened: what is put forward is what could be read in it (ADO-4).
  const [draft] = useState(latest)
  const navigate = useNavigate()
  const refresh = useRefresh(slug, onClose)
  const form = useForm({
    schema: newVersion,
    read: (data) => ({ hash: draft.hash, nextReviewOn: textOf(data, 'nextReviewOn') || null }),
    fields: { nextReviewOn: t`Enter a day, or leave it empty` },
    send: (json) =>
      unwrap(
        api.partnerships[':slug'].documents[':id'].versions.$post({ param: { slug, id: documentId }, json }),
      ),
    async onDone({ id }) {
      await refresh()
      await navigate({
        to: '/p/$slug/documents/$documentId/versions/$versionId',
        params: { slug, documentId, versionId: id },
      })
    },
  })
  if (isOvertaken(form.problem)) return <Overtaken {...{ slug, onClose }} />
  return (
    <FormDialog
      title={t`Propose this draft for adoption?`}
      answers={[t`Keep writing`, t`Propose for adoption`]}
      busy={t`Freezing the text…`}
      {...{ form, onClose }}
    >
      <div className="form-dialog-whole">
        <p>
          <Trans>
            The text is frozen as it stands now. Writing goes on in the draft, and changes nothing in what is
            put forward.
          </Trans>
        </p>
        <p>
          <Plural
            value={draft.asked.length}
            one="The lead of # seat is asked to sign. It is adopted when that seat has signed."
            other="The leads of # seats are asked to sign. It is adopted when all of them have signed."
          />
        </p>
        <NotAsked seats={draft.notAsked} />
        <details>
          <summary>
            <Trans>Read the text that is frozen</Trans>
          </summary>
          <TextAsFrozen
            slug={slug}
            kind={draft.document.kind}
            title={draft.document.title}
            content={draft.content}
          />
        </details>
      </div>
      <Field
        label={t`To be looked at again by`}
        hint={t`If you want the partners to be reminded.`}
        name="nextReviewOn"
        type="date"
        error={form.errors['nextReviewOn']}
      />
    </FormDialog>
  )
}

/** A seat that cannot sign is neither passed over in silence nor in the way. */
function NotAsked({ seats }: { seats: DocumentDraft['notAsked'] }) {
  if (seats.length === 0) return null
  const names = seats.map(({ organisations }) => organisations.join(', ')).join('; ')
  return (
    <Banner tone="watch">
      <Trans>
        Nobody can sign for {names}: a lead or deputy is missing. The version will say that this seat was not
        asked.
      </Trans>
    </Banner>
  )
}

function isOvertaken(problem: unknown): boolean {
  return problem instanceof RequestError && problem.problem === 'not_now'
}

/** Others wrote, or put a version forward, while this dialog was open: what was read here is not what would be frozen. */
function Overtaken({ slug, onClose }: Pick<ProposeDialogProps, 'slug' | 'onClose'>) {
  const { t } = useLingui()
  const refresh = useRefresh(slug, onClose)
  const form = useForm({
    schema: confirmation,
    read: () => undefined,
    fields: {},
    send: refresh,
    onDone: () => undefined,
  })
  return (
    <Dialog isOpen onClose={onClose} title={t`The text has changed meanwhile`}>
      <form {...form.props}>
        <p>
          <Trans>
            Somebody wrote in it, or put it forward, while you were reading. Nothing was frozen. Look at the
            text again, and propose it when it says what you mean.
          </Trans>
        </p>
        <DialogActions>
          <Button type="submit" tone="primary">
            <Trans>Look at the text again</Trans>
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
