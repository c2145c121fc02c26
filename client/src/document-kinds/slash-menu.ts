import { type Editor, Extension } from '@tiptap/core'
import { exitSuggestion, Suggestion } from '@tiptap/suggestion'
import { PluginKey } from '@tiptap/pm/state'
import { fitting, type InsertItem, insertItems } from './insert-items.ts'
import { createSlashMenuStore, type SlashMenuStore } from './slash-menu-store.ts'

const key = new PluginKey('slashMenu')

interface SlashMenuOptions {
  store: SlashMenuStore
  items: readonly InsertItem[]
  /** What can be inserted after a space in a line as well; where there is nothing of the kind, the menu opens in empty lines alone. */
  itemsInLine: ((editor: Editor) => readonly InsertItem[]) | null
}

/** `/` in an empty place opens the insert menu; letters filter it; Escape keeps what was typed. */
export const SlashMenu = Extension.create<SlashMenuOptions>({
  name: 'slashMenu',
  // While it is open, Enter chooses in it: before the keys of any kind, such as those of clauses.
  priority: 300,

  addOptions: () => ({ store: createSlashMenuStore(), items: insertItems, itemsInLine: null }),

  addProseMirrorPlugins() {
    const { store, items, itemsInLine } = this.options
    return [
      Suggestion<InsertItem, InsertItem>({
        editor: this.editor,
        pluginKey: key,
        char: '/',
        startOfLine: itemsInLine === null,
        allow: ({ editor, state }) =>
          editor.isEditable && ['paragraph', 'clause'].includes(state.selection.$from.parent.type.name),
        items: ({ query, editor }) => {
          const inLine = itemsInLine?.(editor) ?? []
          return fitting(query, beginsLine(editor, query) ? [...items, ...inLine] : inLine)
        },
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

/** Whether nothing but what opened the menu stands before the caret. */
function beginsLine({ state }: Editor, query: string): boolean {
  const { parent, parentOffset } = state.selection.$from
  return parent.textBetween(0, parentOffset, undefined, '\ufffc') === `/${query}`
}
