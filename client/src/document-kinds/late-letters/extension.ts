import { Extension } from '@tiptap/core'
import { patiently } from '../../ui/lazily.ts'
import type { TakingAlong } from './take-along.ts'

/**
 * What moves takes along what is written in it meanwhile (DOC-4). Begins when this person first goes into the text:
 * whoever only reads needs none of it.
 */
export const LateLetters = Extension.create<
  object,
  { taking: TakingAlong | 'fetching' | 'over' | undefined }
>({
  name: 'lateLetters',
  addStorage: () => ({ taking: undefined }),
  onFocus() {
    const { editor, storage } = this
    if (storage.taking !== undefined || !editor.isEditable) return
    storage.taking = 'fetching'
    void patiently(() => import('./take-along.ts')).then(({ takeAlong }) => {
      if (storage.taking === 'fetching') storage.taking = takeAlong(editor.view, () => editor.isEditable)
    })
  },
  onTransaction({ transaction }) {
    const { taking } = this.storage
    if (typeof taking === 'object') taking.onTransaction(transaction)
  },
  onDestroy() {
    const { taking } = this.storage
    if (typeof taking === 'object') taking.destroy()
    this.storage.taking = 'over'
  },
})
