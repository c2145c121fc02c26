import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { MessageSquarePlus } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import type { DocumentComments } from '../../api/answers.ts'
import type { DocumentPartProps } from '../../document-kinds/document-part.ts'
import type { TextMark } from '../../document-kinds/document-view.ts'
import { keys } from '../../document-kinds/shortcuts.ts'
import { changeDesk, useDesk } from './desk.ts'
import { layer } from './layer.ts'
import { commentsQuery } from './queries.ts'
import { isNew } from './unread.ts'
import './comments-layer.css'

const apple = /Mac|iPhone|iPad/.test(navigator.platform)

/** Shows discussions in the text and begins new ones at what is selected. On the page only the quiet word of news. */
export function CommentsLayer(props: DocumentPartProps) {
  const { slug, info, live, text, onShowTab } = props
  const { data } = useQuery(commentsQuery(slug, info.id))
  useMarks(props, data)
  useBeginning(props, data?.mayComment ?? false)
  useThreadInAddress(props, data)
  useEffect(
    () =>
      text?.onMark(({ layer: of, id }) => {
        if (of !== layer) return
        changeDesk(live, { active: id })
        onShowTab(layer)
      }),
    [text, live, onShowTab],
  )
  return <News data={data} />
}

/** Discussions that are open, and the one that is begun. */
function useMarks({ live, text }: DocumentPartProps, data: DocumentComments | undefined): void {
  const { t } = useLingui()
  const { active, begun } = useDesk(live)
  const marks = useMemo(() => {
    const shown = (data?.threads ?? []).filter(({ settled }) => settled === null)
    const all = shown.map(({ id, anchor, comments }): TextMark => {
      const name = comments[0]?.by.name ?? ''
      return { id, anchor, active: id === active, label: (number) => t`Comment ${number}, by ${name}` }
    })
    if (begun) all.push({ id: 'new', anchor: begun, active: true, label: () => t`New comment` })
    return all
  }, [data, active, begun, t])
  useEffect(() => text?.showMarks(layer, marks), [text, marks])
}

/** Whoever comes for one discussion, from a search or an inbox, has it opened, and its words in view where there is room for both. */
function useThreadInAddress(
  { live, text, onShowTab }: DocumentPartProps,
  data: DocumentComments | undefined,
): void {
  const { thread: id }: { thread?: string } = useSearch({ strict: false })
  const opened = useRef<string>(undefined)
  const thread = data?.threads.find((each) => each.id === id)
  useEffect(() => {
    if (text === undefined || thread === undefined || opened.current === thread.id) return
    opened.current = thread.id
    changeDesk(live, { active: thread.id })
    onShowTab(layer)
    requestAnimationFrame(() => text.goToAnchor(thread.anchor))
  }, [live, text, thread, onShowTab])
}

/** From the bubble above selected words, or by keyboard. */
function useBeginning({ live, text, onShowTab }: DocumentPartProps, mayComment: boolean): void {
  const { t } = useLingui()
  useEffect(() => {
    if (text === undefined || !mayComment) return
    const begin = () => {
      const begun = text.selectedAnchor()
      if (begun === undefined) return
      changeDesk(live, { begun, active: undefined })
      onShowTab(layer)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const modified = (apple ? event.metaKey : event.ctrlKey) && event.altKey && !event.shiftKey
      if (!modified || event.code !== 'KeyM') return
      event.preventDefault()
      begin()
    }
    const takeBack = text.offerOnSelection({
      label: t`Comment`,
      icon: MessageSquarePlus,
      keys: keys.comment,
      run: begin,
    })
    document.addEventListener('keydown', onKeyDown)
    return () => {
      takeBack()
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [live, text, onShowTab, mayComment, t])
}

/** Told quietly to those who hear the page; who sees it sees the count on the tab. */
function News({ data }: { data: DocumentComments | undefined }) {
  const { t } = useLingui()
  const since = useRef<number>(undefined)
  const words = useRef('')
  useEffect(() => {
    if (data !== undefined) since.current ??= Date.now()
  }, [data])
  const last = data?.threads
    .flatMap(({ comments }) => comments)
    .filter((comment) => isNew(comment, data.readUntil))
    .toSorted((a, b) => a.at - b.at)
    .at(-1)
  const [name, at] = [last?.by.name, last?.at ?? 0]
  const heard = useMemo(() => ({ name, at }), [name, at])
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const from = since.current
    if (heard.name === undefined || from === undefined || heard.at < from || status.current === null) return
    words.current = t`New comment by ${heard.name}`
    status.current.textContent = words.current
  }, [heard, t])
  return <p ref={status} className="visually-hidden" role="status" />
}
