import { Document, type FileChild, Packer, Paragraph } from 'docx'
import type { Content } from '@roundtable/shared/document-kinds/kind'
import { rowTables, textOfTable } from '@roundtable/shared/exchange/row-tables'
import { saidPlainly } from '@roundtable/shared/exchange/said-plainly'
import { tableOfRows, wordBlocks } from './word-blocks.ts'
import { WordNumbering } from './word-numbering.ts'
import { wordStyles } from './word-styles.ts'

/** A document as a Word file: headings, lists and tables as Word knows them, so that its outline and a screen reader do too. */
export async function writeWord(title: string, content: Content): Promise<Uint8Array> {
  const numbering = new WordNumbering()
  const children = [new Paragraph({ text: title, style: 'Title' }), ...bodyOf(content, numbering)]
  const document = new Document({
    title,
    creator: 'Roundtable',
    styles: wordStyles,
    numbering: { config: numbering.config },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function bodyOf(content: Content, numbering: WordNumbering): FileChild[] {
  if (content.form === 'prose')
    return wordBlocks(saidPlainly(content.doc).content ?? [], { numbering, level: 0 })
  return rowTables(content).flatMap((table) => {
    const text = textOfTable(table)
    return [
      new Paragraph({ text: table.name, style: 'Heading1' }),
      ...(text === undefined
        ? tableOfRows(table.heads, table.rows)
        : wordBlocks([text], { numbering, level: 0 })),
    ]
  })
}
