/**
 * Hides style and handlers from the browser before it reads pasted markup: the page's policy refuses both, also in
 * a document nobody sees, and reports each one. What the styles say is read from where they are put instead.
 */
export function withoutStyle(html: string): string {
  return html
    .replaceAll(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replaceAll(/(?<=<[^<>]*\s)style(?=\s*=)/gi, styleAttribute)
    .replaceAll(/(?<=<[^<>]*[\s"'/])on(?=[a-z]+\s*=)/gi, 'data-pasted-on')
}

const styleAttribute = 'data-pasted-style'

/**
 * Turns what Word and Google Docs put on the clipboard into plain markup, in place. The schema drops every element
 * and attribute it does not know; what is mended here is meaning that only their styles carry.
 */
export function cleanPasted(root: HTMLElement): void {
  for (const element of root.querySelectorAll('style, script, img, xml, title, meta, link')) element.remove()
  unwrapDocsRoot(root)
  wordTitles(root)
  wordLists(root)
  docsTasks(root)
  stylesToElements(root)
  emptyParagraphs(root)
}

/** Google Docs wraps everything in one `<b>` that is not bold. */
function unwrapDocsRoot(root: HTMLElement): void {
  for (const wrapper of root.querySelectorAll('[id^="docs-internal-guid"]')) {
    // Breaks between its blocks are spacing, not line breaks of a text.
    for (const child of wrapper.children) if (child.tagName === 'BR') child.remove()
    wrapper.replaceWith(...wrapper.childNodes)
  }
}

function wordTitles(root: HTMLElement): void {
  for (const title of root.querySelectorAll('p.MsoTitle')) rename(title, 'h2')
  for (const subtitle of root.querySelectorAll('p.MsoSubtitle')) rename(subtitle, 'h3')
}

interface WordItem {
  paragraph: Element
  level: number
  ordered: boolean
}

/** Word writes list items as paragraphs whose style names list and level, with the bullet as text. */
function wordLists(root: HTMLElement): void {
  const open: Element[] = []
  let previous: Element | undefined
  for (const paragraph of root.querySelectorAll('p')) {
    const item = wordItem(paragraph)
    if (item === undefined) continue
    // Anything between two items ends the list.
    if (previous === undefined || paragraph.previousElementSibling !== previous) open.length = 0
    previous = appendToList(open, item) ?? previous
  }
}

function wordItem(paragraph: Element): WordItem | undefined {
  const level = /mso-list:[^;]*?level(\d)/.exec(styleOf(paragraph))?.[1]
  if (level === undefined) return undefined
  const markers = [...paragraph.querySelectorAll(`[${styleAttribute}]`)].filter((part) =>
    /mso-list:\s*ignore/i.test(styleOf(part)),
  )
  const ordered = /^\s*\(?[\da-z]{1,4}[.)]/i.test(markers[0]?.textContent ?? '')
  for (const marker of markers) marker.remove()
  return { paragraph, level: Number(level), ordered }
}

/** Puts the item into the list of its level and returns the outermost list, which now stands where the item stood. */
function appendToList(open: Element[], { paragraph, level, ordered }: WordItem): Element | undefined {
  open.length = Math.min(open.length, level)
  const item = paragraph.ownerDocument.createElement('li')
  let list = open[level - 1]
  if (list === undefined || (list.tagName === 'OL') !== ordered) {
    list = paragraph.ownerDocument.createElement(ordered ? 'ol' : 'ul')
    const holder = open.slice(0, level - 1).findLast(Boolean)?.lastElementChild
    if (holder) holder.append(list)
    else paragraph.before(list)
    open[level - 1] = list
  }
  list.append(item)
  item.append(paragraph)
  return open.find(Boolean)
}

function docsTasks(root: HTMLElement): void {
  for (const box of root.querySelectorAll('li[role="checkbox"]')) {
    const item = box as HTMLElement
    item.dataset['type'] = 'taskItem'
    item.dataset['checked'] = String(item.getAttribute('aria-checked') === 'true')
    if (item.parentElement) item.parentElement.dataset['type'] = 'taskList'
  }
}

const styled = [
  { style: /font-weight:\s*(?:bold|[6-9]00)/i, tag: 'strong', unless: 'h1, h2, h3, h4, h5, h6, th' },
  { style: /font-style:\s*italic/i, tag: 'em', unless: '' },
  { style: /text-decoration[^;]*line-through/i, tag: 's', unless: '' },
]

/** Styles that mean something become elements; the schema drops the rest with the attribute. */
function stylesToElements(root: HTMLElement): void {
  for (const element of root.querySelectorAll(`:is(span, b, i)[${styleAttribute}]`)) {
    const style = styleOf(element)
    if (element.tagName === 'B' && /font-weight:\s*(?:normal|[1-5]00)/i.test(style)) rename(element, 'span')
    for (const { style: means, tag, unless } of styled) {
      if (means.test(style) && !(unless && element.closest(unless))) wrapContent(element, tag)
    }
  }
}

/** Both programs use empty paragraphs as spacing; ours comes from the style sheet. */
function emptyParagraphs(root: HTMLElement): void {
  for (const paragraph of root.querySelectorAll('p')) {
    const isAlone = paragraph.closest('li, td, th') !== null
    if (!isAlone && paragraph.textContent.trim() === '' && root.childElementCount > 1) paragraph.remove()
  }
}

// `mso-bidi-font-weight` and its like speak of other scripts.
function styleOf(element: Element): string {
  return (element.getAttribute(styleAttribute) ?? '').replace(/mso-(?!list)[\w-]+:[^;]*;?/gi, '')
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

function wrapContent(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}
