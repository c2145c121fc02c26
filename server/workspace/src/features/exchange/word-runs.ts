import { CheckBox, ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import { isAllowedHref } from '@roundtable/shared/document-kinds/link'
import type { ProseNode } from '@roundtable/shared/exchange/prose-nodes'

/** The inside of a paragraph. Links lead only where links of the house may. */
export function wordRuns(content: readonly ProseNode[]): ParagraphChild[] {
  return content.flatMap((node) => {
    if (node.type === 'hardBreak') return [new TextRun({ break: 1 })]
    if (node.type !== 'text') return wordRuns(node.content ?? [])
    const marks = node.marks ?? []
    const href: unknown = marks.find(({ type }) => type === 'link')?.attrs?.['href']
    const isLink = typeof href === 'string' && isAllowedHref(href)
    const run = new TextRun({
      ...looks(marks),
      ...(isLink && { style: 'Hyperlink' }),
      text: printable(node.text ?? ''),
    })
    return isLink ? [new ExternalHyperlink({ link: href, children: [run] })] : [run]
  })
}

/** The box of something to do, which Word lets people tick. */
export function box(checked: boolean): ParagraphChild[] {
  return [new CheckBox({ checked }), new TextRun(' ')]
}

function looks(marks: NonNullable<ProseNode['marks']>): IRunOptions {
  const has = (name: string) => marks.some(({ type }) => type === name)
  return {
    bold: has('bold'),
    italics: has('italic'),
    strike: has('strike'),
    ...(has('code') && { style: 'Code' }),
  }
}

/** XML has no place for these; a file with one could not be opened. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the ones meant
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
}
