import { type Attribute, type Extensions, type Node, textblockTypeInputRule } from '@tiptap/core'
import { BulletList, ListItem, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import { type AttributeType, integer, oneOf } from './attribute-types.ts'
import { Link } from './link.ts'

/**
 * The nodes and marks of rich text, for the server's check and the editor alike. Two rules shape it:
 *
 * - Every container takes any number of its children (`*`, never `+` or an order). Two edits that are fine
 *   alone can merge into an empty list item; the Tiptap–Yjs binding would delete what a stricter rule refuses.
 * - Every attribute says what it may hold, because ProseMirror itself accepts anything.
 *
 * The document's title is its record's, shown above the text, so headings begin at level 2.
 */
export const proseExtensions: Extensions = [
  StarterKit.configure({
    bulletList: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    link: false,
    listItem: false,
    orderedList: false,
    trailingNode: false, // writes by itself on open, once per reader
    underline: false,
    undoRedo: false, // undo is the shared document's, own edits only
  }).extend({
    addExtensions() {
      return (this.parent?.() ?? []).map((part) => tightened[part.name]?.(part as Node) ?? part)
    },
  }),
  BulletList.extend({ content: 'listItem*' }),
  OrderedList.extend({
    content: 'listItem*',
    addAttributes() {
      return {
        start: { default: 1, parseHTML: wholeNumber('start', 0, 999_999), validate: integer(0, 999_999) },
      }
    },
  }),
  ListItem.extend({ content: 'block*' }),
  TaskList.extend({ content: 'taskItem*' }),
  TaskItem.extend({
    content: 'block*',
    addAttributes() {
      return typed(this.parent?.(), 'checked', oneOf(true, false))
    },
  }).configure({ nested: true }),
  Table.extend({
    content: 'tableRow*',
    // The stock view and `renderHTML` size columns by inline style; ours leaves that to the style sheet.
    addNodeView: () => null,
    renderHTML: () => ['div', { class: 'table-scroll' }, ['table', ['tbody', 0]]],
  }),
  TableRow.extend({ content: '(tableCell | tableHeader)*' }),
  TableCell.extend({ content: 'block*', addAttributes: cellAttributes }),
  TableHeader.extend({ content: 'block*', addAttributes: cellAttributes }),
  Link,
]

const tightened: Readonly<Record<string, (part: Node) => Node>> = {
  blockquote: (part) => part.extend({ content: 'block*' }),
  heading: (part) =>
    part
      .extend({
        addAttributes: () => ({ level: { default: 2, rendered: false, validate: oneOf(2, 3) } }),
        // Pasted headings of other levels keep the nearest we have.
        parseHTML: () =>
          [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: level < 3 ? 2 : 3 } })),
        renderHTML: ({ node }) => [node.attrs['level'] === 3 ? 'h3' : 'h2', 0],
        addInputRules() {
          return [
            textblockTypeInputRule({ find: /^##?\s$/, type: this.type, getAttributes: { level: 2 } }),
            textblockTypeInputRule({ find: /^###\s$/, type: this.type, getAttributes: { level: 3 } }),
          ]
        },
      })
      .configure({ levels: [2, 3] }),
}

/** Cells keep no width: an array would be written anew with every edit, and style belongs to the page. */
function cellAttributes() {
  return {
    colspan: { default: 1, validate: integer(1, 100), parseHTML: wholeNumber('colspan', 1, 100) },
    rowspan: { default: 1, validate: integer(1, 1000), parseHTML: wholeNumber('rowspan', 1, 1000) },
    colwidth: { default: null, rendered: false, validate: oneOf(null), parseHTML: () => null },
  }
}

/** Reads a number that people paste, so that it always fits its type. */
function wholeNumber(name: string, smallest: number, greatest: number) {
  return (element: { getAttribute(name: string): string | null }) => {
    const read = Number.parseInt(element.getAttribute(name) ?? '', 10)
    return Math.min(greatest, Math.max(smallest, Number.isNaN(read) ? 1 : read))
  }
}

function typed(attributes: Readonly<Record<string, Attribute>> = {}, name: string, validate: AttributeType) {
  return { [name]: { ...attributes[name], validate } }
}
