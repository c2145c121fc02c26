import { useLingui } from '@lingui/react/macro'
import { note } from '@roundtable/shared/document-kinds/note'
import { memo } from 'react'
import type { DocumentViewProps } from './document-view.ts'
import { ProseEditor } from './prose-editor.tsx'

/** Minutes and working papers: plain rich text. Not drawn anew with every letter. */
export const NoteView = memo(function NoteView(props: DocumentViewProps) {
  const { t } = useLingui()
  return (
    <ProseEditor
      {...props}
      kind={note}
      placeholder={t`Write what was said, what was found, what comes next. Type / to insert.`}
    />
  )
})
