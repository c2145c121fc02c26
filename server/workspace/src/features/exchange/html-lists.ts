import { attribute, type Element, isElement, type Markup } from './html-markup.ts'
import type { LevelItem } from './list-run.ts'

/** How deep a list of Google Docs stands: its levels are lists beside each other, told apart by a class. */
export function listLevelOf(list: Element): number | undefined {
  const level = /\blst-kix_\w+-(\d)\b/.exec(attribute(list, 'class'))?.[1]
  return level === undefined ? undefined : Number(level) + 1
}

/** Whether an item has a box to tick, in any of the ways programs say so. */
export function itemSort(item: Element): 'taskList' | 'other' {
  const isTask =
    item.attrs.some(({ name }) => name === 'data-checked' || name === 'aria-checked') ||
    /\btask-list-item\b/.test(attribute(item, 'class')) ||
    startsWithBox(item)
  return isTask ? 'taskList' : 'other'
}

function startsWithBox(element: Element): boolean {
  const first = element.childNodes.find((node) => !('value' in node && node.value.trim() === ''))
  if (first === undefined || !isElement(first)) return false
  if (first.tagName === 'input') return attribute(first, 'type') === 'checkbox'
  return ['p', 'label', 'span', 'a'].includes(first.tagName) && startsWithBox(first)
}

/** Word writes list items as paragraphs whose style names list and level, with the bullet as text. */
export function wordItemOf(
  paragraph: Element,
): (Omit<LevelItem, 'item'> & { children: Markup[] }) | undefined {
  const level = /mso-list:[^;]*?level(\d)/.exec(attribute(paragraph, 'style'))?.[1]
  if (level === undefined) return undefined
  const marker = markerIn(paragraph)
  const number = /^\s*\(?([\da-z]{1,4})[.)]/i.exec(marker)?.[1]
  return {
    level: Number(level),
    sort: number === undefined ? 'bulletList' : 'orderedList',
    start: Math.max(1, Number.parseInt(number ?? '1', 10) || 1),
    children: paragraph.childNodes,
  }
}

/** The bullet or number, in the span that says it is not to be read. */
function markerIn(node: Markup): string {
  if (!('childNodes' in node)) return ''
  if (isElement(node) && /mso-list:\s*ignore/i.test(attribute(node, 'style'))) return letters(node)
  return node.childNodes.map(markerIn).join('')
}

function letters(node: Markup): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(letters).join('') : ''
}
