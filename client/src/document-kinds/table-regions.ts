import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/**
 * A wide table scrolls inside its own frame. Who writes reaches its far side with the caret; who only reads has none,
 * so there the frame itself can be reached and scrolled with the keyboard. While writing it must not take the focus.
 */
export const TableRegions = Extension.create({
  name: 'tableRegions',
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          decorations({ doc }) {
            if (editor.isEditable) return DecorationSet.empty
            const region = { tabindex: '0', role: 'region', 'aria-label': i18n._(msg`Table`) }
            const frames: Decoration[] = []
            doc.descendants((node, position) => {
              if (node.type.name === 'table')
                frames.push(Decoration.node(position, position + node.nodeSize, region))
              return !node.isTextblock
            })
            return DecorationSet.create(doc, frames)
          },
        },
      }),
    ]
  },
})
