import { Trans } from '@lingui/react/macro'
import type { OneDocument } from '../../api/answers.ts'
import { PaperHead } from '../../document-kinds/paper-head.tsx'

interface DraftOnPaperProps {
  slug: string
  info: OneDocument
  /** What the page is called in its bar: the document, or what is read of it. */
  called: string
}

/** On paper, above the title: what lies here binds nobody. */
export default function DraftOnPaper({ slug, info: { title, adoptedVersion }, called }: DraftOnPaperProps) {
  return (
    <PaperHead slug={slug}>
      {called !== title ? (
        called
      ) : adoptedVersion === null ? (
        <Trans>Draft</Trans>
      ) : (
        <Trans>Draft; version {adoptedVersion} is adopted</Trans>
      )}
    </PaperHead>
  )
}
