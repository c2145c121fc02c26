import { useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/core'
import { ArrowDown, ArrowUp, Section } from 'lucide-react'
import { memo } from 'react'
import { codeOfConduct } from '@roundtable/shared/document-kinds/code-of-conduct'
import { openQuestions } from '@roundtable/shared/document-kinds/conduct-questions'
import { answerQuestion } from './conduct/answer-question.ts'
import { clauseActions } from './conduct/clause-actions.ts'
import { clauseItem, referenceItems } from './conduct/clause-items.ts'
import { ClauseKeys } from './conduct/clause-keys.ts'
import { ClauseReferences } from './conduct/clause-references.ts'
import { ClauseRules } from './conduct/clause-rules.ts'
import { Guide } from './conduct/guide.tsx'
import { QuestionGaps } from './conduct/question-gaps.ts'
import { questionWords } from './conduct/question-words.ts'
import type { DocumentViewProps } from './document-view.ts'
import { insertItems } from './insert-items.ts'
import { ProseEditor } from './prose-editor.tsx'
import type { ProseParts } from './prose-parts.ts'
import { keys } from './shortcuts.ts'
import { Tool } from './toolbar.tsx'
import './conduct/clauses.css'

/** The code of conduct: clauses below the questions they answer. Not drawn anew with every letter. */
export const CodeOfConductView = memo(function CodeOfConductView(props: DocumentViewProps) {
  const { t } = useLingui()
  return (
    <ProseEditor
      {...props}
      kind={codeOfConduct}
      parts={parts}
      placeholder={t`Write how you want to work together. Type / to insert a clause.`}
    />
  )
})

const parts: ProseParts = {
  extensions: [ClauseRules, ClauseKeys, ClauseReferences, QuestionGaps],
  items: [clauseItem, ...insertItems],
  itemsInLine: referenceItems,
  Above: Guide,
  Tools: ClauseTools,
  gaps: (editor) =>
    openQuestions(editor.getJSON()).map((open) => ({
      id: open.id,
      words: questionWords[open.id],
      fill: () => answerQuestion(editor, open.id),
    })),
}

function ClauseTools({ editor }: { editor: Editor }) {
  const { t } = useLingui()
  const tool = (label: string, Icon: typeof Section, keys: string, run: (editor: Editor) => unknown) => (
    <Tool label={label} icon={Icon} keys={keys} onRun={() => run(editor)} />
  )
  return (
    <>
      {tool(t`Clause`, Section, keys.clause, clauseActions.clause)}
      {tool(t`Move the clause up`, ArrowUp, keys.up, clauseActions.up)}
      {tool(t`Move the clause down`, ArrowDown, keys.down, clauseActions.down)}
    </>
  )
}
