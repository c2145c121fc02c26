import { clauseNumbers } from '@roundtable/shared/document-kinds/clauses'
import type { ProseKind } from '@roundtable/shared/document-kinds/kind'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { type ChangedAttributes, changedMark } from '@roundtable/shared/history/comparison'
import { type JSONContent, Mark } from '@tiptap/core'
import { renderToReactElement } from '@tiptap/static-renderer/pm/react'
import { createContext, type ReactNode, Suspense, useContext, useMemo } from 'react'
import { Changed } from './changed.tsx'
import { lazily } from '../ui/lazily.ts'
import './conduct/clauses.css'
import './prose.css'
import './prose-reading.css'

const ClauseNumber = lazily(() => import('./conduct/clause-number.tsx'))

interface ProseReadingProps extends Saying {
  kind: DocumentKindId
  title: string
  doc: JSONContent
}

interface Saying {
  sayChange?: ((changed: ChangedAttributes) => string) | undefined
  current?: number | undefined
}

/** Past the drawing of the text, so that going from one change to the next draws nothing but the two. */
const Said = createContext<Saying>({})

/** The number of each clause in the text that is read. */
const Numbers = createContext<ReadonlyMap<string, number>>(new Map())

/** Rich text as it is read, drawn from the schema of its kind. */
export default function ProseReading({ kind, title, doc, sayChange, current }: ProseReadingProps) {
  const text = useMemo(() => drawn(kind, doc), [kind, doc])
  const numbers = useMemo(() => clauseNumbers(doc), [doc])
  const said = useMemo(() => ({ sayChange, current }), [sayChange, current])
  return (
    <article className="prose prose-reading" aria-label={title}>
      <Numbers value={numbers}>
        <Said value={said}>{text}</Said>
      </Numbers>
    </article>
  )
}

function drawn(kind: DocumentKindId, doc: JSONContent): ReactNode {
  return renderToReactElement({
    content: doc,
    extensions: [...(documentKind(kind) as ProseKind).extensions, changed],
    options: {
      nodeMapping: { taskItem: TaskItem, clauseReference: ClauseReference },
      markMapping: { [changedMark]: ChangedPassage },
    },
  })
}

/** Known to readings alone: no document holds it, so no kind has it in its schema. */
const changed = Mark.create({
  name: changedMark,
  addAttributes: () => ({ number: {}, is: {}, by: { default: null } }),
  renderHTML: () => ['span', 0],
})

interface Marked {
  mark: { readonly attrs: Readonly<Record<string, unknown>> }
  node: { readonly isBlock: boolean }
  children?: ReactNode
}

function ChangedPassage({ mark, node, children }: Marked) {
  const { sayChange, current } = useContext(Said)
  const attributes = mark.attrs as unknown as ChangedAttributes
  return (
    <Changed changed={attributes} isBlock={node.isBlock} say={sayChange} current={current}>
      {children}
    </Changed>
  )
}

interface Task {
  node: { readonly attrs: Readonly<Record<string, unknown>>; readonly textContent: string }
  children?: ReactNode
}

/** The stock box could be ticked, and its name is an English one. */
function TaskItem({ node: { attrs, textContent }, children }: Task) {
  const isDone = attrs['checked'] === true
  return (
    <li data-checked={isDone}>
      <label>
        <input type="checkbox" disabled checked={isDone} aria-label={textContent || '–'} />
      </label>
      <div>{children}</div>
    </li>
  )
}

/** Points to a clause; the text itself holds only which one that is. Its words are brought where a text has one. */
function ClauseReference({
  node: { attrs },
}: {
  node: { readonly attrs: Readonly<Record<string, unknown>> }
}) {
  const number = useContext(Numbers).get(String(attrs['to']))
  return (
    <Suspense>
      <ClauseNumber number={number} />
    </Suspense>
  )
}
