import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/core'
import { Circle, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import {
  conductQuestions,
  type OpenQuestion,
  openQuestions,
  subQuestionIds,
} from '@roundtable/shared/document-kinds/conduct-questions'
import { answerQuestion } from './answer-question.ts'
import { gapWords, questionWords } from './question-words.ts'
import { useOpenQuestions } from './use-open-questions.ts'
import './guide.css'

interface GuideProps {
  editor: Editor
  mayWrite: boolean
}

/** Above the text: the two key questions with what each asks, what is open, and one step to write there. */
export function Guide({ editor, mayWrite }: GuideProps) {
  const { i18n } = useLingui()
  const open = useOpenQuestions(editor)
  // Open where there is most to do; closing it is up to the reader.
  const [begins] = useState(
    () => mayWrite && openQuestions(editor.getJSON()).length === subQuestionIds.length,
  )
  return (
    <details className="conduct-guide" open={begins}>
      <summary>
        <b>
          <Trans>Two key questions</Trans>
        </b>{' '}
        <span className="conduct-guide-count">
          {open.length === 0 ? (
            <Trans>Every question has an answer.</Trans>
          ) : (
            <Plural value={open.length} one="# question is still open" other="# questions are still open" />
          )}
        </span>
      </summary>
      <div className="conduct-guide-body">
        {conductQuestions.map(({ id, asks }) => (
          <section key={id}>
            <h2>{i18n._(questionWords[id])}</h2>
            <ul>
              {asks.map((ask) => (
                <Question
                  key={ask}
                  words={i18n._(questionWords[ask])}
                  open={open.find((one) => one.id === ask)}
                  {...(mayWrite && { onAnswer: () => answerQuestion(editor, ask) })}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  )
}

interface QuestionProps {
  words: string
  open: OpenQuestion | undefined
  onAnswer?: () => void
}

function Question({ words, open, onAnswer }: QuestionProps) {
  const { i18n } = useLingui()
  const Mark = open ? Circle : CircleCheck
  const gap = open && <small>{i18n._(gapWords[open.is])}</small>
  return (
    <li data-open={open !== undefined || undefined}>
      <Mark className="icon" aria-hidden />
      {open && onAnswer ? (
        <button type="button" onClick={onAnswer}>
          {words} {gap}
        </button>
      ) : (
        <span>
          {words}{' '}
          {gap ?? (
            <span className="visually-hidden">
              <Trans>Answered</Trans>
            </span>
          )}
        </span>
      )}
    </li>
  )
}
