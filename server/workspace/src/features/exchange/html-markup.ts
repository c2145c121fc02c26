import type { DefaultTreeAdapterMap } from 'parse5'
import type { LeftOuts } from './reading.ts'

export type Markup = DefaultTreeAdapterMap['node']
export type Element = DefaultTreeAdapterMap['element']

export function isElement(node: Markup): node is Element {
  return 'tagName' in node
}

/** The value of an attribute; empty where there is none. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? ''
}

/** What is not read, with its words: nothing in it is text of the document. */
export const unread: ReadonlySet<string> = new Set([
  'script',
  'style',
  'title',
  'meta',
  'link',
  'base',
  'noscript',
  'template',
  'xml',
  'o:p',
  'head',
  'img',
  'svg',
  'picture',
  'canvas',
  'math',
  'video',
  'audio',
  'iframe',
  'object',
  'embed',
  'applet',
  'frame',
  'frameset',
  'select',
  'textarea',
  'button',
  'input',
  'map',
  'colgroup',
  'col',
])

const pictures = new Set(['img', 'svg', 'canvas', 'v:imagedata'])
const embedded = new Set([
  'video',
  'audio',
  'iframe',
  'object',
  'embed',
  'applet',
  'frame',
  'textarea',
  'select',
  'button',
])

/** How often something is in the markup that cannot come along. */
export function countWarnings(page: Markup): LeftOuts {
  const leftOut: LeftOuts = {}
  const add = (what: keyof LeftOuts) => (leftOut[what] = (leftOut[what] ?? 0) + 1)
  const look = (node: Markup): void => {
    if (isElement(node)) {
      if (pictures.has(node.tagName)) add('pictures')
      if (embedded.has(node.tagName)) add('embedded')
      if (node.tagName === 'script' || node.attrs.some(({ name }) => name.startsWith('on'))) add('scripts')
    }
    if ('childNodes' in node) node.childNodes.forEach(look)
  }
  look(page)
  return leftOut
}
