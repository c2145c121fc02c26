import { attribute, type Element, isElement, type Markup } from './html-markup.ts'

/** Class → its declarations. */
export type ClassStyles = ReadonlyMap<string, string>

/** The rules of one class each: Google Docs says bold and italic with them alone. */
export function classStyles(page: Markup): ClassStyles {
  const found = new Map<string, string>()
  for (const sheet of styleSheets(page)) {
    for (const [, name, declarations] of sheet.matchAll(/(?<=^|[}\s])\.([\w-]+)\s*\{([^{}]*)\}/g)) {
      found.set(name!, declarations!)
    }
  }
  return found
}

function styleSheets(node: Markup): string[] {
  if (isElement(node) && node.tagName === 'style') {
    return node.childNodes.flatMap((child) => ('value' in child ? [child.value] : []))
  }
  return 'childNodes' in node ? node.childNodes.flatMap(styleSheets) : []
}

/** All that is said of how an element looks, by its class and by itself. */
export function styleOf(element: Element, classes: ClassStyles): string {
  const byClass = attribute(element, 'class')
    .split(/\s+/)
    .map((name) => classes.get(name) ?? '')
  // `mso-bidi-font-weight` and its like speak of other scripts.
  return [...byClass, attribute(element, 'style')].join(';').replaceAll(/mso-(?!list)[\w-]+:[^;]*;?/gi, '')
}

/** Which marks a style gives, and which it takes: a `<b>` of normal weight is not bold. */
export function marksInStyle(style: string): { gives: string[]; takes: string[] } {
  const gives: string[] = []
  const takes: string[] = []
  const weight = /(?:^|[;\s])font-weight:\s*(\w+)/i.exec(style)?.[1]
  if (weight !== undefined) (/^(?:bold|bolder|[6-9]00)$/i.test(weight) ? gives : takes).push('bold')
  const slant = /(?:^|[;\s])font-style:\s*(\w+)/i.exec(style)?.[1]
  if (slant !== undefined) (/^(?:italic|oblique)$/i.test(slant) ? gives : takes).push('italic')
  if (/text-decoration[^;]*line-through/i.test(style)) gives.push('strike')
  return { gives, takes }
}
