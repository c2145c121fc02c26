import * as Y from 'yjs'

/**
 * Edits that a hostile or outdated client can send and that every honest editor would choke on, or delete from
 * the shared document for everyone (security 0.1, T13). Each is valid Yjs.
 */
export const poisons: Readonly<Record<string, (root: Y.XmlFragment) => void>> = {
  'an unknown node': (root) => root.push([new Y.XmlElement('decisionBlock')]),
  'a node named like what every object inherits': (root) => root.push([new Y.XmlElement('constructor')]),
  'the text node as an element': (root) => paragraph(root).push([new Y.XmlElement('text')]),
  'a list item beside an honest paragraph in a quote': (root) => {
    const quote = element('blockquote', [element('paragraph', [new Y.XmlText('kept by another partner')])])
    root.push([quote])
    quote.push([element('listItem')])
  },
  'text directly in the root': (root) => root.push([new Y.XmlText('loose')]),
  'text directly in a quote': (root) => root.push([element('blockquote', [new Y.XmlText('loose')])]),
  'a paragraph in a divider': (root) => root.push([element('horizontalRule', [element('paragraph')])]),
  'a hook': (root) => root.push([new Y.XmlHook('hook') as unknown as Y.XmlElement]),
  'a map among the nodes': (root) => root.push([new Y.Map() as unknown as Y.XmlElement]),
  'a plain text among the nodes': (root) => paragraph(root).push([new Y.Text('plain') as Y.XmlText]),
  '5,000 nested quotes': (root) => nest(root, 5000),
  'one quote more than fits': (root) => nest(root, 33),
  'an unknown mark': (root) => marked(root, { blink: {} }),
  'a mark named like what every object inherits': (root) => marked(root, { toString: {} }),
  'a mark that is no record': (root) => marked(root, { bold: true }),
  'a mark with an unknown attribute': (root) => marked(root, { bold: { onclick: 'alert(1)' } }),
  'a link to a script': (root) => marked(root, { link: { href: 'javascript:alert(1)' } }),
  'a link whose address is a list': (root) => marked(root, { link: { href: ['https://example.org'] } }),
  'a link without an address': (root) => marked(root, { link: {} }),
  'a picture in a text': (root) =>
    paragraphText(root).insertEmbed(0, { image: 'https://example.org/spy.gif' }),
  'a nested type in a text': (root) => paragraphText(root).insertEmbed(0, new Y.Map()),
  'an attribute on a text': (root) => paragraphText(root).setAttribute('style', 'color: red'),
  'a text that says wrongly what it continues': (root) =>
    paragraphText(root).setAttribute('origin', [{ of: 'javascript:alert(1)', knew: {} }]),
  'an attribute on the root of the text': (root) => {
    const asElement: Pick<Y.XmlElement, 'setAttribute'> = Y.XmlElement.prototype
    asElement.setAttribute.call(root, 'style', 'color: red')
  },
  'an unknown attribute': (root) => paragraph(root).setAttribute('style', 'color: red'),
  'a heading of a level that does not exist': (root) => heading(root, 9),
  'a heading whose level is a list': (root) => heading(root, ['h2', { onclick: 'alert(1)' }]),
  'a heading whose level is bytes': (root) => heading(root, new Uint8Array([2])),
  'a heading whose level is a shared type': (root) => heading(root, new Y.Map()),
  'a cell a thousand million columns wide': (root) => cell(root, 'colspan', 1e9),
  'a cell with a list of widths': (root) => cell(root, 'colwidth', [100]),
  'a tick that is neither true nor false': (root) => {
    const item = element('taskItem')
    root.push([element('taskList', [item])])
    set(item, 'checked', 'yes')
  },
}

function element(name: string, children: (Y.XmlElement | Y.XmlText)[] = []): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, children)
  return made
}

function paragraph(root: Y.XmlFragment): Y.XmlElement {
  const made = element('paragraph')
  root.push([made])
  return made
}

function paragraphText(root: Y.XmlFragment): Y.XmlText {
  const text = new Y.XmlText('cocoa')
  paragraph(root).push([text])
  return text
}

function marked(root: Y.XmlFragment, marks: object): void {
  paragraphText(root).format(0, 3, marks)
}

function heading(root: Y.XmlFragment, level: unknown): void {
  const made = element('heading')
  root.push([made])
  set(made, 'level', level)
}

function cell(root: Y.XmlFragment, attribute: string, value: unknown): void {
  const made = element('tableCell')
  root.push([element('table', [element('tableRow', [made])])])
  set(made, attribute, value)
}

/** Yjs takes any value here; only its types say text. */
function set(made: Y.XmlElement, attribute: string, value: unknown): void {
  made.setAttribute(attribute, value as string)
}

function nest(root: Y.XmlFragment, depth: number): void {
  let inside: Y.XmlFragment = root
  for (let level = 0; level < depth; level++) {
    const quote = new Y.XmlElement('blockquote')
    inside.push([quote])
    inside = quote
  }
}
