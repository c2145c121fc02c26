import { Extension } from '@tiptap/core'
import { exitSuggestion, Suggestion } from '@tiptap/suggestion'
import { PluginKey } from '@tiptap/pm/state'
import { fitting, type InsertItem } from './insert-items.ts'
import { createSlashMenuStore, type SlashMenuStore } from './slash-menu-store.ts'

const key = new PluginKey('slashMenu')

/** `/` in an empty place opens the insert menu; letters filter it; Escape keeps what was typed. */
export const SlashMenu = Extension.create<{ store: SlashMenuStore }>({
  name: 'slashMenu',

  addOptions: () => ({ store: createSlashMenuStore() }),

  addProseMirrorPlugins() {
    const { store } = this.options
    return [
      Suggestion<InsertItem, InsertItem>({
        editor: this.editor,
        pluginKey: key,
        char: '/',
        startOfLine: true,
        allow: ({ editor, state }) =>
          editor.isEditable && state.selection.$from.parent.type.name === 'paragraph',
        items: ({ query }) => fitting(query),
        command: ({ editor, range, props: item }) => {
          editor.chain().focus().deleteRange(range).run()
          item.run(editor)
        },
        render: () => ({
          onStart: store.show,
          onUpdate: store.show,
          onExit: store.hide,
          onKeyDown: ({ view, event }) => {
            if (event.key !== 'Escape') return store.press(event.key)
            exitSuggestion(view, key)
            return true
          },
        }),
      }),
    ]
  },
})
