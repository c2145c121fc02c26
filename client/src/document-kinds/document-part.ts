import type { PresentPerson } from '@roundtable/shared/live/rooms'
import type { ComponentType } from 'react'
import type { OneDocument } from '../api/answers.ts'
import type { LiveDocument } from '../live/live-document.ts'
import type { OpenText } from './document-view.ts'

/** What a feature is given of the open document on whose page it has a part. */
export interface DocumentPartProps {
  slug: string
  info: OneDocument
  live: LiveDocument
  /** Nothing until the text can be used. */
  text: OpenText | undefined
  /** How the others see the person here. */
  self: PresentPerson
  /** Whether the person may write in this text now. */
  mayWrite: boolean
  /** Opens the tab of this id: beside the text, or as a sheet where the page is narrow. */
  onShowTab(id: string): void
}

/** A tab beside the text: comments, amendments, history. */
export interface DocumentTab {
  id: string
  /** What stands on the tab, with its count. */
  Title: ComponentType<DocumentPartProps>
  /** `onGone` puts the sheet away that holds it on a phone. */
  Body: ComponentType<DocumentPartProps & { onGone?: () => void }>
}

/** What the features around documents put on the page of one; `app/document-parts.ts` has the list. */
export interface DocumentParts {
  tabs: readonly DocumentTab[]
  /** Above the text: what must be known before reading it, such as its adopted version. */
  above: readonly ComponentType<DocumentPartProps>[]
  /** At the end of the page bar. */
  actions: readonly ComponentType<DocumentPartProps>[]
}
