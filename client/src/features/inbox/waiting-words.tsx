import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { WaitingKind, WaitingOf } from '@roundtable/shared/inbox/waiting'
import type { Role } from '@roundtable/shared/permissions'
import {
  ClipboardCheck,
  Flag,
  Hand,
  Handshake,
  History,
  type LucideIcon,
  MailQuestionMark,
  MessageSquareText,
  Milestone,
  RotateCcw,
  PencilLine,
  Scale,
  Signature,
  UserRoundCheck,
  UserRoundPlus,
  UserRoundX,
  Vote,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Waiting } from '../../api/answers.ts'
import { useRoleNames } from '../../i18n/words.ts'

/** What is to be done, and what it is about. */
interface Words {
  title: ReactNode
  detail: ReactNode
}

type Tell = { [Kind in WaitingKind]: (about: WaitingOf<Kind>['about']) => Words }

export const waitingIcons: Readonly<Record<WaitingKind, LucideIcon>> = {
  'invitation.running-out': MailQuestionMark,
  'seat.without-lead': UserRoundX,
  'due-diligence.to-review': ClipboardCheck,
  'due-diligence.voice-wanted': Vote,
  'due-diligence.to-answer': ClipboardCheck,
  'due-diligence.condition-due': ClipboardCheck,
  'due-diligence.to-review-again': ClipboardCheck,
  'milestone.due': Milestone,
  'role.open': UserRoundPlus,
  'role.to-accept': UserRoundCheck,
  'owner.gone': UserRoundX,
  'commitment.due': Handshake,
  'commitment.to-confirm': Handshake,
  'mandate.to-confirm': Scale,
  'mandate.running-out': Scale,
  'flag.to-answer': Flag,
  'red-line.run-out': Hand,
  'comment.mention': MessageSquareText,
  'version.to-sign': Signature,
  'version.to-review': RotateCcw,
  'amendment.to-settle': PencilLine,
  'decisions.to-review': History,
}

/** The sentences of the inbox: a kind without its words does not compile. */
export function useWaitingWords(): (item: Waiting) => Words {
  const tell: Tell = {
    ...useSeatWords(),
    ...useFileWords(),
    ...useSecretariatWords(),
    ...useOwnerWords(),
    ...useOwnWords(),
  }
  // Each kind finds the words made for it, which the compiler cannot see.
  return ({ kind, about }) => (tell[kind] as (about: Waiting['about']) => Words)(about)
}

function useSeatWords() {
  const { t } = useLingui()
  const roles = useRoleNames()
  return {
    'invitation.running-out': ({ role, organisation }) => ({
      title: <Trans>An invitation runs out</Trans>,
      detail: [roles[role as Role], organisation].filter(Boolean).join(' · '),
    }),
    'seat.without-lead': ({ group, organisations }) => {
      const names = organisations.join(', ')
      return {
        title: <Trans>A seat has nobody who leads it</Trans>,
        detail: t`${names} · ${group}. Until somebody does, nobody can vote for it.`,
      }
    },
  } satisfies Partial<Tell>
}

function useFileWords() {
  const { t } = useLingui()
  return {
    'due-diligence.to-review': ({ organisation }) => ({
      title: <Trans>Review an applicant: {organisation}</Trans>,
      detail: t`Due diligence. You are one of two reviewers.`,
    }),
    'due-diligence.voice-wanted': ({ organisation }) => ({
      title: <Trans>Give your seat’s voice on {organisation}</Trans>,
      detail: t`Due diligence. Both reviewers have recommended.`,
    }),
    'due-diligence.to-answer': ({ organisation }) => ({
      title: <Trans>Answer for {organisation}</Trans>,
      detail: t`Due diligence. The form or a question is open.`,
    }),
    'due-diligence.condition-due': ({ organisation }) => ({
      title: <Trans>A condition for {organisation} is due</Trans>,
      detail: t`Due diligence. Somebody confirms that it is met.`,
    }),
    'due-diligence.to-review-again': ({ organisation }) => ({
      title: <Trans>Review {organisation} again</Trans>,
      detail: t`Due diligence. The last review does not hold for much longer.`,
    }),
  } satisfies Partial<Tell>
}

function useSecretariatWords() {
  const { t } = useLingui()
  return {
    'mandate.to-confirm': ({ body }) => ({
      title: <Trans>Confirm the mandate of the secretariat</Trans>,
      detail: t`${body}. A lead of another sector than the one who proposed it confirms.`,
    }),
    'mandate.running-out': ({ body }) => ({
      title: <Trans>The mandate of the secretariat runs out</Trans>,
      detail: body,
    }),
    'flag.to-answer': ({ text }) => ({
      title: <Trans>Answer a flag</Trans>,
      detail: <bdi>{text}</bdi>,
    }),
  } satisfies Partial<Tell>
}

function useOwnerWords() {
  const { t } = useLingui()
  return {
    'role.open': ({ document, count, first }) => ({
      title: <Plural value={count} one="A role has no holder" other="# roles have no holder" />,
      detail: <FirstOf document={document} first={first} more={count - 1} />,
    }),
    'role.to-accept': ({ title, document }) => ({
      title: <Trans>Accept a role for your seat, or say what is missing</Trans>,
      detail: (
        <>
          <bdi>{title || t`Role without a title`}</bdi> · <bdi>{document}</bdi>
        </>
      ),
    }),
    'owner.gone': ({ document, count, first }) => ({
      title: (
        <Plural
          value={count}
          one="Something has lost the seat that answered for it"
          other="# things have lost the seat that answered for them"
        />
      ),
      detail: (
        <>
          <FirstOf document={document} first={first} more={count - 1} />{' '}
          <Trans>Ask the partners who takes it on.</Trans>
        </>
      ),
    }),
  } satisfies Partial<Tell>
}

function FirstOf({ document, first, more }: { document: string; first: string; more: number }) {
  return (
    <>
      {first !== '' && (
        <>
          <bdi>{first}</bdi>
          {more > 0 && (
            <>
              {' '}
              <Plural value={more} one="and # more" other="and # more" />
            </>
          )}
          {' · '}
        </>
      )}
      <bdi>{document}</bdi>
    </>
  )
}

function useOwnWords() {
  const { t } = useLingui()
  return {
    'milestone.due': ({ title, document }) => ({
      title: <Trans>A milestone of your seat is due</Trans>,
      detail: (
        <>
          <bdi>{title}</bdi> · <bdi>{document}</bdi>
        </>
      ),
    }),
    'commitment.due': ({ text }) => ({
      title: <Trans>A commitment of your organisation is due</Trans>,
      detail: <bdi>{text}</bdi>,
    }),
    'commitment.to-confirm': ({ text, organisation }) => ({
      title: <Trans>Confirm that {organisation} kept a commitment</Trans>,
      detail: <bdi>{text}</bdi>,
    }),
    'red-line.run-out': () => ({
      title: <Trans>A red line of your organisation has run out</Trans>,
      detail: t`Only your organisation sees this.`,
    }),
    'comment.mention': ({ by, document }) => ({
      title: <Trans>{by} mentions you in a comment</Trans>,
      detail: <bdi>{document}</bdi>,
    }),
    'version.to-sign': ({ title, version }) => ({
      title: (
        <Trans>
          Sign version {version} of “<bdi>{title}</bdi>”, or say why not
        </Trans>
      ),
      detail: t`It is adopted when every seat that was asked has signed.`,
    }),
    'version.to-review': ({ title, version }) => ({
      title: (
        <Trans>
          Look again at “<bdi>{title}</bdi>”
        </Trans>
      ),
      detail: t`When version ${version} was adopted, the partners set a day for its review.`,
    }),
    'amendment.to-settle': ({ document, by }) => ({
      title: <Trans>Accept or decline a suggestion</Trans>,
      detail: (
        <Trans>
          <bdi>{by}</bdi> suggests a change to “<bdi>{document}</bdi>”.
        </Trans>
      ),
    }),
    'decisions.to-review': ({ open }) => ({
      title: <Trans>Answer what was decided before you joined</Trans>,
      detail: (
        <Plural
          value={open}
          one="# decision is open. Accept it, or ask for review."
          other="# decisions are open. Accept each, or ask for review."
        />
      ),
    }),
  } satisfies Partial<Tell>
}
