import { useLingui } from '@lingui/react/macro'
import { vision } from '@roundtable/shared/document-kinds/vision'
import { memo } from 'react'
import type { DocumentViewProps } from './document-view.ts'
import { ProseEditor } from './prose-editor.tsx'

/** The vision: plain rich text, with a word on how to begin where it is empty. Not drawn anew with every letter. */
export const VisionView = memo(function VisionView(props: DocumentViewProps) {
  const { t } = useLingui()
  return (
    <ProseEditor
      {...props}
      kind={vision}
      placeholder={t`Write what will be true when your partnership has done its work. Type / to insert.`}
    />
  )
})
