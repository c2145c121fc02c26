import { Trans, useLingui } from '@lingui/react/macro'
import type { Response } from '@roundtable/shared/joining/joining'
import { Check, History, MessageSquareText, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Decided, Welcome } from '../../api/answers.ts'
import { useSentences } from '../../i18n/acts/sentences.tsx'
import { useDates } from '../../i18n/dates.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { AnswerForm } from './answer-form.tsx'

interface DecisionCardProps {
  slug: string
  decided: Decided
  review: Welcome['review']
  /** Names of the people the decisions are about, by id. */
  people: Welcome['people']
}

/** One decision: what, when and why; what those who joined later say to it; and the own answer. */
export function DecisionCard({ slug, decided, review, people }: DecisionCardProps) {
  const dates = useDates()
  const tell = useSentences()
  const { entry, answers, again, askedOfUs } = decided
  const own = answers.find(({ organisation }) => organisation.id === review?.organisation.id)
  const others = answers.filter((answer) => answer !== own)
  const reason = 'reason' in entry.about ? entry.about.reason : null
  return (
    <li className="decision">
      <div className="decision-what">
        <p className="decision-words">{tell(entry, people)}</p>
        <p className="small muted">{dates.day(entry.at)}</p>
        {reason && (
          <p className="soft">
            <Trans>Reason given:</Trans> <bdi>{reason}</bdi>
          </p>
        )}
      </div>
      {again && <Again because={again} />}
      {others.length > 0 && (
        <ul className="decision-answers">
          {others.map((answer) => (
            <AnswerLine key={answer.organisation.id} answer={answer} />
          ))}
        </ul>
      )}
      {review && askedOfUs && (
        <OwnAnswer key={own?.at} slug={slug} decided={decided} own={own} review={review} />
      )}
    </li>
  )
}

function Again({ because }: { because: NonNullable<Decided['again']> }) {
  return (
    <Banner tone="watch">
      <b>
        <Trans>To be decided again.</Trans>
      </b>{' '}
      {because === 'requests' ? (
        <Trans>Three seats or more ask for it. Until then it holds.</Trans>
      ) : (
        <Trans>Every seat of one group asks for it. Until then it holds.</Trans>
      )}
    </Banner>
  )
}

type Answer = Decided['answers'][number]

function AnswerLine({ answer, action }: { answer: Answer; action?: ReactNode }) {
  return (
    <li className="decision-answer">
      <ResponseBadge response={answer.response} />
      <span className="decision-answer-words">
        <bdi>{answer.organisation.name ?? <Trans>a former partner</Trans>}</bdi>
        {answer.note !== null && (
          <q className="small soft">
            <bdi>{answer.note}</bdi>
          </q>
        )}
      </span>
      {action}
    </li>
  )
}

function ResponseBadge({ response }: { response: Response }) {
  const { t } = useLingui()
  const words = {
    accept: [t`Accepted`, 'ok', Check],
    accept_with_note: [t`Accepted with a note`, 'ok', MessageSquareText],
    request_review: [t`Asks for review`, 'watch', TriangleAlert],
  } as const satisfies Record<Response, unknown>
  const [word, tone, Icon] = words[response]
  return (
    <Badge tone={tone} icon={<Icon className="icon" aria-hidden />}>
      {word}
    </Badge>
  )
}

interface OwnAnswerProps {
  slug: string
  decided: Decided
  own: Answer | undefined
  review: NonNullable<Welcome['review']>
}

/** What the own organisation says; its lead may change it as long as nothing was decided again. */
function OwnAnswer({ slug, decided, own, review }: OwnAnswerProps) {
  const [isChanging, setChanging] = useState(false)
  if (!own && !review.mayAnswer)
    return (
      <p className="small muted decision-open">
        <History className="icon" aria-hidden /> <Trans>Your organisation has not answered yet.</Trans>
      </p>
    )
  if (own && !isChanging)
    return (
      <ul className="decision-answers">
        <AnswerLine
          answer={own}
          action={
            review.mayAnswer && (
              <Button size="small" onClick={() => setChanging(true)}>
                <Trans>Change</Trans>
              </Button>
            )
          }
        />
      </ul>
    )
  return <AnswerForm slug={slug} decision={decided.entry.hash} onDone={() => setChanging(false)} />
}
