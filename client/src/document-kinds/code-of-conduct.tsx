import { useLingui } from '@lingui/react/macro'
import { codeOfConduct } from '@roundtable/shared/document-kinds/code-of-conduct'
import { memo } from 'react'
import type { DocumentViewProps } from './document-view.ts'
import { ProseEditor } from './prose-editor.tsx'

/** The code of conduct: clauses below the questions they answer. Not drawn anew with every letter. */
export const CodeOfConductView = memo(function CodeOfConductView(props: DocumentViewProps) {
  const { t } = useLingui()
  return (
    <ProseEditor
      {...props}
      kind={codeOfConduct}
      placeholder={t`Write how you want to work together. Type / to insert a clause.`}
    />
  )
})
